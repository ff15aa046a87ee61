package org.heed.statistics.series;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.heed.statistics.regression.Coefficient;
import org.heed.statistics.regression.LinearRegression;

/**
 * What a change at a known time did to a series, apart from its trend and its seasons (interrupted
 * time series; Lopez Bernal, Cummins and Gasparrini 2017). Errors after Newey and West. Without a
 * control series it cannot tell the change from anything else that happened then.
 *
 * @param level at the first period
 * @param trend per period before the change
 * @param step sudden change of the level
 * @param slope change of the trend from then on, per period
 * @param trustworthy at least eight periods with answers on either side, and two years for seasons
 */
public record SegmentedRegression(
    Coefficient level,
    Coefficient trend,
    Coefficient step,
    Coefficient slope,
    boolean trustworthy) {

  private static final int LAGS = 2;
  private static final int ENOUGH = 8;

  /**
   * Fits level, trend, step and change of slope.
   *
   * @param values one per period; those of weight 0 may be anything finite
   * @param weights such as numbers of answers
   * @param change index of the first period after the change
   * @param harmonics pairs of sine and cosine for the seasons; 0 for none, 2 is usual
   * @param season periods in a year, such as 12
   * @throws IllegalArgumentException when a number is out of range or there are too few periods
   */
  public static SegmentedRegression of(
      double[] values, double[] weights, int change, int harmonics, int season) {
    int n = values.length;
    if (change < 1 || change >= n) {
      throw new IllegalArgumentException("The change lies outside the series");
    }
    double[] trend = column(n, t -> t);
    double[] step = column(n, t -> t >= change ? 1 : 0);
    double[] slope = column(n, t -> Math.max(0, t - change));
    double[][] columns =
        Stream.concat(Stream.of(trend, step, slope), Stream.of(harmonics(n, harmonics, season)))
            .toArray(double[][]::new);
    List<Coefficient> found =
        LinearRegression.ofSeries(values, weights, LAGS, columns).coefficients();
    long before = Arrays.stream(weights, 0, change).filter(w -> w > 0).count();
    long after = Arrays.stream(weights, change, n).filter(w -> w > 0).count();
    boolean enough =
        Math.min(before, after) >= ENOUGH && (harmonics == 0 || before + after >= 2L * season);
    return new SegmentedRegression(found.get(0), found.get(1), found.get(2), found.get(3), enough);
  }

  /** Columns sin(2πkt/season), cos(2πkt/season) for k = 1 to {@code pairs}, t from 0. */
  public static double[][] harmonics(int periods, int pairs, int season) {
    double[][] columns = new double[2 * pairs][];
    for (int k = 1; k <= pairs; k++) {
      double turn = 2 * Math.PI * k / season;
      columns[2 * k - 2] = column(periods, t -> Math.sin(turn * t));
      columns[2 * k - 1] = column(periods, t -> Math.cos(turn * t));
    }
    return columns;
  }

  private static double[] column(int periods, IntToDoubleFunction value) {
    double[] column = new double[periods];
    Arrays.setAll(column, value);
    return column;
  }
}
