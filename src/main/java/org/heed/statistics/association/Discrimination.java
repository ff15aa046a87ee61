package org.heed.statistics.association;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.heed.statistics.Interval;

/**
 * How well a figure tells two groups apart: the probability that one of the first group has a lower
 * value than one of the second, ties counting half (Mann and Whitney 1947); one half is chance.
 *
 * @param value 0 to 1; one half when a group is empty
 * @param interval 95 % (Hanley and McNeil 1982); 0 to 1 when a group is empty
 */
public record Discrimination(double value, Interval interval) {

  private static final double Z = 1.959964;

  /** Compares the values of those it should be lower for with those of all others. */
  public static Discrimination of(double[] lower, double[] higher) {
    int n = lower.length;
    int m = higher.length;
    if (n == 0 || m == 0) {
      return new Discrimination(0.5, new Interval(0, 1));
    }
    double[] sorted = higher.clone();
    Arrays.sort(sorted);
    double wins = 0;
    for (double one : lower) {
      int above = m - first(sorted, one, true);
      int from = first(sorted, one, false);
      wins += above + (m - above - from) / 2.0;
    }
    double auc = wins / ((double) n * m);
    double q1 = auc / (2 - auc);
    double q2 = 2 * auc * auc / (1 + auc);
    double variance =
        (auc * (1 - auc) + (n - 1.0) * (q1 - auc * auc) + (m - 1.0) * (q2 - auc * auc))
            / ((double) n * m);
    double reach = Z * Math.sqrt(Math.max(0, variance));
    return new Discrimination(auc, new Interval(auc - reach, auc + reach).clampedTo(0, 1));
  }

  /** The first place with a value above this one, or not below it. */
  private static int first(double[] sorted, double value, boolean above) {
    return IntStream.range(0, sorted.length)
        .filter(i -> above ? sorted[i] > value : sorted[i] >= value)
        .findFirst()
        .orElse(sorted.length);
  }
}
