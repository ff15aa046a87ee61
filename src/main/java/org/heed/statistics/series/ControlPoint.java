package org.heed.statistics.series;

import org.heed.statistics.Interval;

/**
 * One period on a control chart.
 *
 * @param score in the kind's unit; NaN without answers
 * @param n answers
 * @param limits where the score of a period of this size normally lies
 * @param z standard deviations from the baseline; NaN without answers
 * @param ewma moving average of z up to here
 * @param upperSum of a two-sided CUSUM up to here, at least 0
 * @param lowerSum for falls, at least 0
 * @param signal what stands out here
 */
public record ControlPoint(
    double score,
    long n,
    Interval limits,
    double z,
    double ewma,
    double upperSum,
    double lowerSum,
    Signal signal) {

  /** Why a point stands out, the most telling reason first. */
  public enum Signal {
    /** Too few answers to be judged; the memory of the chart is left as it was. */
    NOT_ENOUGH_ANSWERS,
    /** Nothing. */
    NONE,
    /** Outside the limits: a large sudden change. */
    OUTSIDE_LIMITS,
    /** The CUSUM passed its limit: a small change that lasts. */
    LASTING_CHANGE,
    /** The moving average passed its limit: a drift. */
    DRIFT
  }
}
