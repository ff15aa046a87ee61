package org.heed.statistics.weighting;

import java.util.Arrays;

/** Checks and limits of weights. A weight of 0 leaves the answer out. */
public final class Weights {

  private Weights() {}

  /**
   * Cuts weights off at so many times their median, so that no single answer decides.
   *
   * @param factor at least 1; 5 is usual
   * @return new weights; those of 0 stay and have no say in the median
   * @throws IllegalArgumentException when a weight is negative, infinite or NaN
   */
  public static double[] trimmed(double[] weights, double factor) {
    check(weights);
    double[] sorted = Arrays.stream(weights).filter(weight -> weight > 0).sorted().toArray();
    if (sorted.length == 0) {
      return weights.clone();
    }
    int n = sorted.length;
    double limit = Math.max(1, factor) * (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    return Arrays.stream(weights).map(weight -> Math.min(weight, limit)).toArray();
  }

  static void check(double[] weights) {
    for (double weight : weights) {
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("Not a weight: " + weight);
      }
    }
  }
}
