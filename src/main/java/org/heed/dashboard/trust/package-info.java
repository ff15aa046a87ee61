/**
 * Whether a score can be trusted: who was asked and who answered, what a target needs, and what a
 * score is compared with.
 */
@NullMarked
package org.heed.dashboard.trust;

import org.jspecify.annotations.NullMarked;
