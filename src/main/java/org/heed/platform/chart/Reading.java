package org.heed.platform.chart;

import org.heed.platform.chart.drawing.Figures;

/**
 * One measured value, as charts draw and write it.
 *
 * @param value in the unit that all readings of a chart share
 * @param lower end of the 95 % interval
 * @param upper end of the 95 % interval
 * @param n answers or cases it was computed from
 * @param enough whether there are enough of them to show it
 * @param display the value as people read it, such as "+23" or "42 %"
 * @param displayInterval the interval as people read it
 */
public record Reading(
    double value,
    double lower,
    double upper,
    long n,
    boolean enough,
    String display,
    String displayInterval) {

  /** One sentence on the value, or on why there is none. */
  public String sentence() {
    if (!enough) {
      return n == 0 ? "no answers" : "too few answers";
    }
    return "%s from %s, 95 %% interval %s".formatted(display, Figures.full(n), displayInterval);
  }
}
