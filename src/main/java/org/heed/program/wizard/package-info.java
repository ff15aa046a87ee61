/** Proposes a whole program from a few answers, with the reason for each choice. */
@NullMarked
package org.heed.program.wizard;

import org.jspecify.annotations.NullMarked;
