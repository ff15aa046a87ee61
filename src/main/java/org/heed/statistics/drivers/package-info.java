/** What goes along with the score: themes, rated drivers, the mix of segments. */
@NamedInterface("drivers")
@NullMarked
package org.heed.statistics.drivers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
