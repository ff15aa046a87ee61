package org.heed.statistics.planning;

import org.heed.statistics.Normal;

/**
 * How many answers are needed. Variances are those of one answer on the scale −1 to 1 (see {@link
 * org.heed.statistics.ScoreCounts#variance}): 0.61 is typical, 1 the worst possible. Points are
 * those of the score. After MeasuringU's solution of the adjusted Wald interval for n.
 */
public final class SampleSize {

  private static final double PSEUDO_ANSWERS = 3;

  private SampleSize() {}

  /**
   * Answers needed for an interval of ± {@code points}: z²v/d² − 3, rounded up, at least 0.
   *
   * @throws IllegalArgumentException when the variance is not in (0, 1] or the points not positive
   */
  public static long forMargin(double variance, double points) {
    return roundedUp(unlimited(variance, points) - PSEUDO_ANSWERS);
  }

  /**
   * The same when there are only so many customers altogether: asking nearly everybody leaves less
   * to chance. n = n₀ / (1 + (n₀ − 1)/N) of N customers; never more than N.
   */
  public static long forMarginAmong(double variance, double points, long customers) {
    if (customers < 0) {
      throw new IllegalArgumentException("Customers cannot be negative");
    }
    double needed = Math.max(1, unlimited(variance, points));
    double limited = customers == 0 ? 0 : needed / (1 + (needed - 1) / customers);
    return Math.min(customers, roundedUp(limited));
  }

  /** The same for a share or a mean, whose intervals need no pseudo-answers: z²v/d². */
  public static long forMean(double variance, double points) {
    return roundedUp(unlimited(variance, points));
  }

  /** Answers needed for a share with an interval of ± {@code margin} (0 to 1): z²p(1 − p)/d². */
  public static long forShare(double expectedShare, double margin) {
    return roundedUp(unlimited(expectedShare * (1 - expectedShare), 100 * margin));
  }

  /**
   * Answers needed in each of two groups to find a true difference of {@code points} with the
   * probability {@code power}, at an error rate of 5 %.
   *
   * @param power above 0, below 1; usually 0.8
   */
  public static long toDetect(double variance, double points, double power) {
    check(variance, points);
    if (!(power > 0 && power < 1)) {
      throw new IllegalArgumentException("Power is between 0 and 1");
    }
    double z = Normal.Z + Normal.quantile(power);
    double difference = points / 100;
    return roundedUp(2 * variance * z * z / (difference * difference) - PSEUDO_ANSWERS);
  }

  private static double unlimited(double variance, double points) {
    check(variance, points);
    double margin = points / 100;
    return Normal.Z * Normal.Z * variance / (margin * margin);
  }

  private static void check(double variance, double points) {
    if (!(variance > 0 && variance <= 1) || !(points > 0 && points < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("Variance " + variance + ", points " + points);
    }
  }

  private static long roundedUp(double answers) {
    return Math.max(0, (long) Math.ceil(answers - 1e-9));
  }
}
