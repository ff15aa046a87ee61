package org.heed.statistics.series;

import java.util.ArrayList;
import java.util.List;
import org.heed.statistics.Interval;
import org.heed.statistics.Tally;
import org.heed.statistics.series.ControlPoint.Signal;

/**
 * Three control charts on standardised scores: Shewhart limits for large sudden changes, CUSUM
 * (Page 1954) for small lasting ones, EWMA (Roberts 1959; Lucas and Saccucci 1990) for drifts.
 * Periods with too few answers are shown, but not judged: normal limits do not hold for them.
 *
 * @param baseline what the limits are made from
 * @param design limits and weights
 */
public record ControlChart(Baseline baseline, Design design) {

  /**
   * Limits and weights of the three charts.
   *
   * @param leastAnswers a point needs, at least 1
   * @param shewhart limit of |z|
   * @param weight of the newest point in the moving average, above 0, at most 1
   * @param ewma its limit, in standard deviations of the moving average
   * @param slack of the CUSUM: half the shift to look for, in standard deviations
   * @param cusum limit of the sums
   */
  public record Design(
      int leastAnswers, double shewhart, double weight, double ewma, double slack, double cusum) {

    /** Each of the three charts gives a false signal about once in 370 to 500 points. */
    public static final Design STANDARD = new Design(30, 3, 0.2, 2.962, 0.5, 5);

    /**
     * @throws IllegalArgumentException when a chart cannot be drawn with these
     */
    public Design {
      if (leastAnswers < 1 || !(weight > 0 && weight <= 1) || !(slack >= 0)) {
        throw new IllegalArgumentException("No chart with such weights");
      }
      if (!(shewhart > 0 && ewma > 0 && cusum > 0)) {
        throw new IllegalArgumentException("Limits are positive");
      }
    }

    double ewmaLimit() {
      return ewma * Math.sqrt(weight / (2 - weight));
    }
  }

  /** One point for each period, oldest first. After a signal the two memories start afresh. */
  public List<ControlPoint> of(List<Tally> periods) {
    List<ControlPoint> points = new ArrayList<>(periods.size());
    Memory memory = Memory.EMPTY;
    for (Tally period : periods) {
      ControlPoint point = point(period, memory);
      points.add(point);
      memory = Memory.after(point);
    }
    return points;
  }

  private ControlPoint point(Tally period, Memory memory) {
    double z = baseline.standardised(period);
    if (period.total() < design.leastAnswers()) {
      return point(period, z, memory, Signal.NOT_ENOUGH_ANSWERS);
    }
    Memory now =
        new Memory(
            (1 - design.weight()) * memory.ewma() + design.weight() * z,
            Math.max(0, memory.upper() + z - design.slack()),
            Math.max(0, memory.lower() - z - design.slack()));
    return point(period, z, now, signal(z, now));
  }

  private Signal signal(double z, Memory now) {
    if (Math.abs(z) > design.shewhart()) {
      return Signal.OUTSIDE_LIMITS;
    }
    if (Math.max(now.upper(), now.lower()) > design.cusum()) {
      return Signal.LASTING_CHANGE;
    }
    return Math.abs(now.ewma()) > design.ewmaLimit() ? Signal.DRIFT : Signal.NONE;
  }

  private ControlPoint point(Tally period, double z, Memory memory, Signal signal) {
    long n = period.total();
    double value = n == 0 ? Double.NaN : period.value();
    return new ControlPoint(
        value, n, limits(n), z, memory.ewma(), memory.upper(), memory.lower(), signal);
  }

  private Interval limits(long n) {
    double reach = n == 0 ? 200 : 100 * design.shewhart() * Math.sqrt(baseline.variance() / n);
    return baseline
        .yardstick()
        .clamped(new Interval(baseline.score() - reach, baseline.score() + reach));
  }

  private record Memory(double ewma, double upper, double lower) {

    static final Memory EMPTY = new Memory(0, 0, 0);

    static Memory after(ControlPoint point) {
      return switch (point.signal()) {
        case NONE, NOT_ENOUGH_ANSWERS ->
            new Memory(point.ewma(), point.upperSum(), point.lowerSum());
        case OUTSIDE_LIMITS, LASTING_CHANGE, DRIFT -> EMPTY;
      };
    }
  }
}
