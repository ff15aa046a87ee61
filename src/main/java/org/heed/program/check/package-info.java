/** Settings that contradict each other, and what to do about it. */
@NamedInterface("check")
@NullMarked
package org.heed.program.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
