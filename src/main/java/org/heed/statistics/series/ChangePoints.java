package org.heed.statistics.series;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Where the level of a series changed: the segmentation with the least sum of squares (Bai and
 * Perron 2003, by dynamic programming), the number of breaks chosen by BIC. Changes of the survey,
 * the channel or the mix of answers make breaks too; a break says when, not why.
 *
 * @param breaks number of values before each break, ascending; empty when the level never changed
 * @param spans between which points each break lies, in the order of the breaks
 * @param levels mean of each segment, one more than breaks
 * @param residual sum of squares around the levels
 * @param bic of this and of fewer and more breaks; index = number of breaks
 */
public record ChangePoints(
    List<Integer> breaks,
    List<BreakSpan> spans,
    List<Double> levels,
    double residual,
    List<Double> bic) {

  /**
   * All values alike important.
   *
   * @param shortest values in a segment, at least 1
   * @param most breaks to try
   */
  public static ChangePoints of(double[] values, int shortest, int most) {
    return of(values, DoubleStream.of(values).map(value -> 1).toArray(), shortest, most);
  }

  /**
   * With a weight for each value, such as its number of answers; one of weight 0 has no say.
   *
   * @throws IllegalArgumentException when there are no values, one is not finite, or a weight is
   *     negative, infinite or NaN
   */
  public static ChangePoints of(double[] values, double[] weights, int shortest, int most) {
    check(values, weights, shortest);
    Segments segments = new Segments(values, weights);
    int n = values.length;
    int breaks = Math.clamp(n / shortest - 1L, 0, Math.max(0, most));
    double[][] cost = new double[breaks + 1][n + 1];
    int[][] from = new int[breaks + 1][n + 1];
    for (int end = 0; end <= n; end++) {
      cost[0][end] = end < shortest && n > end ? Double.POSITIVE_INFINITY : segments.cost(0, end);
    }
    for (int used = 1; used <= breaks; used++) {
      extend(segments, cost[used - 1], cost[used], from[used], shortest);
    }
    return best(segments, cost, from, n);
  }

  private static void check(double[] values, double[] weights, int shortest) {
    boolean finite = DoubleStream.of(values).allMatch(Double::isFinite);
    boolean weighty = DoubleStream.of(weights).allMatch(w -> w >= 0 && Double.isFinite(w));
    if (values.length == 0 || values.length != weights.length || shortest < 1) {
      throw new IllegalArgumentException("Values, as many weights, and a shortest segment");
    }
    if (!finite || !weighty || DoubleStream.of(weights).sum() == 0) {
      throw new IllegalArgumentException("Values are finite, weights not negative, not all 0");
    }
  }

  private static void extend(
      Segments segments, double[] before, double[] after, int[] from, int shortest) {
    for (int end = 0; end < after.length; end++) {
      after[end] = Double.POSITIVE_INFINITY;
      for (int start = shortest; start <= end - shortest; start++) {
        double cost = before[start] + segments.cost(start, end);
        if (cost < after[end]) {
          after[end] = cost;
          from[end] = start;
        }
      }
    }
  }

  private static ChangePoints best(Segments segments, double[][] cost, int[][] from, int n) {
    List<Double> bic = new ArrayList<>();
    int chosen = 0;
    for (int breaks = 0; breaks < cost.length; breaks++) {
      bic.add(bic(cost[breaks][n], n, breaks));
      // A perfect fit already: further breaks cannot improve on it.
      chosen = bic.get(breaks) < bic.get(chosen) ? breaks : chosen;
    }
    List<Integer> breaks = new ArrayList<>();
    for (int used = chosen, end = n; used > 0; used--) {
      end = from[used][end];
      breaks.add(end);
    }
    Collections.reverse(breaks);
    List<BreakSpan> spans = spans(segments, breaks, n);
    return new ChangePoints(breaks, spans, segments.levels(breaks), cost[chosen][n], bic);
  }

  private static List<BreakSpan> spans(Segments segments, List<Integer> breaks, int n) {
    List<BreakSpan> spans = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < breaks.size(); i++) {
      int end = i + 1 < breaks.size() ? breaks.get(i + 1) : n;
      spans.add(BreakSpan.of(segments, start, breaks.get(i), end));
      start = breaks.get(i);
    }
    return spans;
  }

  /** −2 log-likelihood of the normal model + log n for each level, break and the variance. */
  private static double bic(double residual, int n, int breaks) {
    if (residual <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double fit = n * (Math.log(residual) + 1 - Math.log(n) + Math.log(2 * Math.PI));
    return fit + Math.log(n) * (2 * (breaks + 1));
  }
}
