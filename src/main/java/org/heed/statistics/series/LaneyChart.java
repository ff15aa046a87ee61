package org.heed.statistics.series;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.heed.statistics.Interval;

/**
 * Control limits of a share (p′) or of events per unit (u′) after Laney (2002): with many cases per
 * period the plain limits are so narrow that every period lies outside; they are widened by the
 * spread that is really there from one period to the next.
 *
 * @param centre the share or rate over all periods
 * @param widening σ of the standardised values from their moving ranges ÷ 1.128; 1 changes nothing,
 *     above 1 the series varies more than chance
 * @param points one per period
 */
public record LaneyChart(double centre, double widening, List<Point> points) {

  private static final double RANGE_OF_TWO = 1.128;
  private static final double LIMIT = 3;

  /**
   * One period.
   *
   * @param value of the period; NaN without cases
   * @param limits for a period of this size, not below 0
   */
  public record Point(double value, Interval limits) {

    /** Whether the period stands out. */
    public boolean outside() {
      return value < limits.lower() || value > limits.upper();
    }
  }

  /**
   * Shares: {@code hits} of {@code cases} in each period.
   *
   * @throws IllegalArgumentException when the lengths differ or hits are not within their cases
   */
  public static LaneyChart ofShares(long[] hits, long[] cases) {
    for (int period = 0; period < Math.min(hits.length, cases.length); period++) {
      if (hits[period] > cases[period]) {
        throw new IllegalArgumentException(hits[period] + " of " + cases[period]);
      }
    }
    double centre = centre(hits, cases);
    return of(hits, cases, centre, centre * (1 - centre));
  }

  /** Events per unit, such as complaints per thousand answers. */
  public static LaneyChart ofRates(long[] events, long[] units) {
    double centre = centre(events, units);
    return of(events, units, centre, centre);
  }

  private static double centre(long[] hits, long[] cases) {
    if (hits.length != cases.length || negative(hits) || negative(cases)) {
      throw new IllegalArgumentException("One count, not negative, for each period");
    }
    long all = LongStream.of(cases).sum();
    return all == 0 ? 0 : (double) LongStream.of(hits).sum() / all;
  }

  private static boolean negative(long[] counts) {
    return LongStream.of(counts).anyMatch(count -> count < 0);
  }

  private static LaneyChart of(long[] hits, long[] cases, double centre, double variance) {
    double[] z =
        IntStream.range(0, hits.length)
            .filter(period -> cases[period] > 0 && variance > 0)
            .mapToDouble(
                period ->
                    ((double) hits[period] / cases[period] - centre)
                        / Math.sqrt(variance / cases[period]))
            .toArray();
    double widening = spread(z);
    List<Point> points = new ArrayList<>();
    for (int period = 0; period < hits.length; period++) {
      double value = cases[period] == 0 ? Double.NaN : (double) hits[period] / cases[period];
      double reach = LIMIT * widening * Math.sqrt(variance / Math.max(1, cases[period]));
      points.add(new Point(value, new Interval(Math.max(0, centre - reach), centre + reach)));
    }
    return new LaneyChart(centre, widening, points);
  }

  /** 1 where there is nothing to compare. */
  private static double spread(double[] z) {
    if (z.length < 2) {
      return 1;
    }
    DoubleStream ranges =
        IntStream.range(1, z.length).mapToDouble(period -> Math.abs(z[period] - z[period - 1]));
    return ranges.average().orElse(RANGE_OF_TWO) / RANGE_OF_TWO;
  }
}
