/** Comparing many places fairly: shrinkage, funnel plot, groups of similar sites. */
@NamedInterface("sites")
@NullMarked
package org.heed.statistics.sites;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
