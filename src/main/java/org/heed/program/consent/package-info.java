/** An opt-out wins at once: what was planned for that person is called off. */
@NullMarked
package org.heed.program.consent;

import org.jspecify.annotations.NullMarked;
