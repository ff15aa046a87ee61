package org.heed.statistics.association;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.heed.statistics.Interval;
import org.heed.statistics.Normal;
import org.heed.statistics.comparison.ManyTests;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Spearman's correlation: whether two figures rise together, whatever their scales and outliers. Of
 * sites or teams it says nothing about single customers.
 *
 * @param value −1 to 1; 0 when one of the figures never changes
 * @param standardError of the value, after Bonett and Wright (2000)
 * @param interval 95 % by Fisher's z, −1 to 1 with fewer than four pairs
 * @param pValue two-sided, from Student's t; 1 with fewer than three pairs
 * @param n pairs
 */
public record RankCorrelation(
    double value, double standardError, Interval interval, double pValue, int n) {

  private static final int ENOUGH_NEIGHBOURS = 10;

  /** Correlation of a change with the next one where values are nothing but noise. */
  private static final double SWING = -0.5;

  /** One lag of {@link #lagged}; {@code adjustedP} is corrected for all lags tried. */
  public record Lag(int periods, RankCorrelation correlation, double adjustedP) {}

  /**
   * The correlation of two figures.
   *
   * @throws IllegalArgumentException when lengths differ or a number is not finite
   */
  public static RankCorrelation of(double[] one, double[] other) {
    return of(pearson(ranks(one, other.length), ranks(other, one.length)), one.length, 0);
  }

  /**
   * The correlation of two figures whose neighbouring values depend on each other, such as changes
   * from month to month: after one that was high by chance comes a lower one. Interval and p-value
   * are those of as many independent pairs as tell the same (Bartlett 1946), at most all of them.
   * With fewer than ten neighbours they are taken to depend like changes of pure noise.
   *
   * @param follows for each pair whether it comes next after the pair before it
   * @throws IllegalArgumentException as above
   */
  public static RankCorrelation ofNeighbours(double[] one, double[] other, boolean... follows) {
    double[] first = ranks(one, other.length);
    double[] second = ranks(other, one.length);
    int[] next = IntStream.range(1, one.length).filter(pair -> follows[pair]).toArray();
    double both =
        next.length < ENOUGH_NEIGHBOURS
            ? SWING * SWING
            : persistence(first, next) * persistence(second, next);
    double repeated = Math.max(0, 2 * both * next.length / Math.max(1, one.length));
    int independent = (int) (one.length / (1 + repeated));
    return of(pearson(first, second), one.length, one.length - independent);
  }

  private static double persistence(double[] ranks, int... next) {
    return pearson(
        IntStream.of(next).mapToDouble(pair -> ranks[pair - 1]).toArray(),
        IntStream.of(next).mapToDouble(pair -> ranks[pair]).toArray());
  }

  /**
   * The correlation with the part taken off that both share with other figures, such as case mix.
   *
   * @throws IllegalArgumentException as above, or when the other figures depend on each other
   */
  public static RankCorrelation partial(double[] one, double[] other, double[]... controls) {
    int size = controls.length + 2;
    double[][] ranks = new double[size][];
    ranks[0] = ranks(one, other.length);
    ranks[1] = ranks(other, one.length);
    for (int i = 2; i < size; i++) {
      ranks[i] = ranks(controls[i - 2], one.length);
    }
    RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        matrix.setEntry(i, j, pearson(ranks[i], ranks[j]));
        matrix.setEntry(j, i, matrix.getEntry(i, j));
      }
    }
    LUDecomposition solved = new LUDecomposition(matrix, 1e-10);
    if (!solved.getSolver().isNonSingular()) {
      throw new IllegalArgumentException("Figures depend on each other");
    }
    RealMatrix inverse = solved.getSolver().getInverse();
    double scale = Math.sqrt(inverse.getEntry(0, 0) * inverse.getEntry(1, 1));
    return of(-inverse.getEntry(0, 1) / scale, one.length, controls.length);
  }

  /**
   * Whether a figure of earlier periods goes with the outcome of later ones. Both series are first
   * freed of their own persistence (first-order autoregression of the figure), because two series
   * that merely drift correlate at any lag; the p-values are corrected for the number of lags.
   *
   * @param figure one value per period
   * @param outcome one value per period
   * @param most longest lag, in periods; lags that leave fewer than four pairs are not tried
   */
  public static List<Lag> lagged(double[] figure, double[] outcome, int most) {
    ranks(figure, outcome.length);
    double persistence = persistence(figure);
    double[] cause = innovations(figure, persistence);
    double[] effect = innovations(outcome, persistence);
    List<RankCorrelation> found = new ArrayList<>();
    for (int lag = 0; lag <= most && cause.length - lag >= 4; lag++) {
      double[] early = DoubleStream.of(cause).limit(cause.length - lag).toArray();
      found.add(of(early, DoubleStream.of(effect).skip(lag).toArray()));
    }
    double[] adjusted =
        ManyTests.benjaminiHochberg(found.stream().mapToDouble(RankCorrelation::pValue).toArray());
    return IntStream.range(0, adjusted.length)
        .mapToObj(lag -> new Lag(lag, found.get(lag), adjusted[lag]))
        .toList();
  }

  private static RankCorrelation of(double r, int n, int controls) {
    int free = n - 2 - controls;
    double spread = Math.sqrt((1 + r * r / 2) / (n - 3.0 - controls));
    boolean few = free < 2 || Math.abs(r) >= 1;
    double z = 0.5 * Math.log((1 + r) / (1 - r));
    double reach = Normal.Z * spread;
    Interval interval =
        few ? new Interval(-1, 1) : new Interval(Math.tanh(z - reach), Math.tanh(z + reach));
    return new RankCorrelation(r, few ? 0 : (1 - r * r) * spread, interval, pValue(r, free), n);
  }

  private static double pValue(double r, int free) {
    if (free < 1) {
      return 1;
    }
    double t = Math.abs(r) * Math.sqrt(free / Math.max(1e-300, 1 - r * r));
    return Math.min(1, 2 * TDistribution.of(free).survivalProbability(t));
  }

  private static double[] ranks(double[] values, int expected) {
    if (values.length != expected || !DoubleStream.of(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("Every pair needs two finite numbers");
    }
    return values.length == 0 ? values : new NaturalRanking().apply(values);
  }

  private static double pearson(double[] one, double[] other) {
    double first = DoubleStream.of(one).average().orElse(0);
    double second = DoubleStream.of(other).average().orElse(0);
    double both = 0;
    double a = 0;
    double b = 0;
    for (int i = 0; i < one.length; i++) {
      both += (one[i] - first) * (other[i] - second);
      a += (one[i] - first) * (one[i] - first);
      b += (other[i] - second) * (other[i] - second);
    }
    return a == 0 || b == 0 ? 0 : Math.clamp(both / Math.sqrt(a * b), -1, 1);
  }

  private static double persistence(double[] series) {
    int n = series.length;
    return n < 3
        ? 0
        : pearson(
            DoubleStream.of(series).limit(n - 1L).toArray(),
            DoubleStream.of(series).skip(1).toArray());
  }

  private static double[] innovations(double[] series, double persistence) {
    return IntStream.range(1, series.length)
        .mapToDouble(period -> series[period] - persistence * series[period - 1])
        .toArray();
  }
}
