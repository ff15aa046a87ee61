/**
 * Keeps the clocks of contacts and accounts when what is planned moves, gives way or is called off,
 * and when somebody answers uninvited.
 */
@NamedInterface("clock")
@NullMarked
package org.heed.program.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
