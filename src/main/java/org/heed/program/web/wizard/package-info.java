/** The wizard's pages. */
@NullMarked
package org.heed.program.web.wizard;

import org.jspecify.annotations.NullMarked;
