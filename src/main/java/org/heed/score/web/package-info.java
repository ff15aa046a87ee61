/** The page that shows flagged answers and what they would do to the score. */
@NullMarked
package org.heed.score.web;

import org.jspecify.annotations.NullMarked;
