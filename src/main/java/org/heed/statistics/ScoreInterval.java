package org.heed.statistics;

import java.util.function.DoublePredicate;

/**
 * The interval of all scores that a score test at 5 % would not reject (Goodman, Wilson, Tango):
 * close to its nominal coverage even for five answers or a score near ±1. On the scale of shares.
 */
final class ScoreInterval {

  private static final double PRECISION = 1e-12;

  private final double detractors;
  private final double promoters;
  private final double n;
  private final double observed;

  private ScoreInterval(ScoreCounts counts) {
    detractors = counts.detractors();
    promoters = counts.promoters();
    n = counts.total();
    observed = (promoters - detractors) / n;
  }

  static Interval of(ScoreCounts counts) {
    if (counts.total() == 0) {
      return new Interval(-1, 1);
    }
    ScoreInterval test = new ScoreInterval(counts);
    return new Interval(
        furthest(test.observed, -1, test::accepts), furthest(test.observed, 1, test::accepts));
  }

  private static double furthest(double inside, double end, DoublePredicate accepted) {
    if (accepted.test(end)) {
      return end;
    }
    double outside = end;
    while (Math.abs(outside - inside) > PRECISION) {
      double middle = (inside + outside) / 2;
      if (accepted.test(middle)) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }

  /** Whether a true score of {@code t} is compatible with the answers. */
  private boolean accepts(double t) {
    double variance = 2 * likelyDetractors(t) + t * (1 - t);
    double distance = observed - t;
    return distance * distance * n <= Normal.Z * Normal.Z * variance;
  }

  /** The most likely share of detractors, given the answers and a true score of {@code t}. */
  private double likelyDetractors(double t) {
    double a = 2 * n;
    double b = (2 * n - promoters + detractors) * t - detractors - promoters;
    double c = -detractors * t * (1 - t);
    double root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
    // The larger root, in the form that does not subtract nearly equal numbers.
    return b > 0 ? -2 * c / (b + root) : (root - b) / (2 * a);
  }
}
