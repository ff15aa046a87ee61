/** Who is never asked: an opt-out wins at once, and a list says whom to leave in peace. */
@NullMarked
package org.heed.program.consent;

import org.jspecify.annotations.NullMarked;
