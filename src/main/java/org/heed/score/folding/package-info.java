/** Folds events into the roll-ups: one statement per roll-up and batch, whatever its size. */
@NullMarked
package org.heed.score.folding;

import org.jspecify.annotations.NullMarked;
