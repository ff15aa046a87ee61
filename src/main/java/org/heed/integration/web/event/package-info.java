/** The endpoints by which other systems tell what happened and how things stand. */
@NullMarked
package org.heed.integration.web.event;

import org.jspecify.annotations.NullMarked;
