/** One sheet about one account, for the talk about its contract: on a page, on paper, as a PDF. */
@NullMarked
package org.heed.dashboard.review;

import org.jspecify.annotations.NullMarked;
