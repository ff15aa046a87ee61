/**
 * Explore: any measure over any period, split and filtered by anything known of an answer's day, as
 * chart, table, heat map and file; views saved by name.
 */
@NamedInterface("explore")
@NullMarked
package org.heed.dashboard.explore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
