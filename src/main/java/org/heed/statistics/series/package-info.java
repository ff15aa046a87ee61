/** Scores over time: control charts, alerts, change points, seasons. */
@NamedInterface("series")
@NullMarked
package org.heed.statistics.series;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
