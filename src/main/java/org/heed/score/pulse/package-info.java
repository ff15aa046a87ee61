/** How each account and contact feels just now, and below what that is too low. */
@NullMarked
package org.heed.score.pulse;

import org.jspecify.annotations.NullMarked;
