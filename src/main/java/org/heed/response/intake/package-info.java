/** Stores first scores: many waiting requests in one statement, each told only after the commit. */
@NullMarked
package org.heed.response.intake;

import org.jspecify.annotations.NullMarked;
