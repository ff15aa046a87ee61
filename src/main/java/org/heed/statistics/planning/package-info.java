/** Before asking: how many answers are needed, and what could be seen with those we will get. */
@NamedInterface("planning")
@NullMarked
package org.heed.statistics.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
