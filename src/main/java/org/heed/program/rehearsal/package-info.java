/** What the program would do, without doing it; the pilot, the launch and the stop. */
@NamedInterface("rehearsal")
@NullMarked
package org.heed.program.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
