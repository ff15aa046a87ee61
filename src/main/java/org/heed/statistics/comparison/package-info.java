/** Is one group really different from another: paired answers, shares, many tests at once. */
@NamedInterface("comparison")
@NullMarked
package org.heed.statistics.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
