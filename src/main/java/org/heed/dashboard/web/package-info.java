/** The executive page. */
@NullMarked
package org.heed.dashboard.web;

import org.jspecify.annotations.NullMarked;
