package org.heed.statistics.planning;

import org.heed.statistics.Normal;

/** What a given number of answers can show. Variances and points as in {@link SampleSize}. */
public final class Detectable {

  private Detectable() {}

  /**
   * The smallest observed difference of two groups that is called real: 1.96·√(2v/n) in points;
   * infinite without answers.
   */
  public static double smallestReal(double variance, long answersPerGroup) {
    return 100 * Normal.Z * Math.sqrt(2 * variance / answersPerGroup);
  }

  /** Half the width of the interval of one score, in points; infinite without answers. */
  public static double margin(double variance, long answers) {
    return 100 * Normal.Z * Math.sqrt(variance / answers);
  }

  /**
   * The half width when the answers are a large part of all customers, narrower by √((N − n)/(N −
   * 1)).
   *
   * @throws IllegalArgumentException when there are more answers than customers
   */
  public static double marginAmong(double variance, long answers, long customers) {
    if (answers > customers) {
      throw new IllegalArgumentException(answers + " answers of " + customers + " customers");
    }
    return answers == customers
        ? 0
        : margin(variance, answers) * Math.sqrt((customers - answers) / (customers - 1.0));
  }

  /**
   * The probability, 0 to 1, that a true difference of {@code points} between two groups is found
   * at an error rate of 5 %.
   */
  public static double power(double variance, double points, long answersPerGroup) {
    double shift = Math.abs(points) / 100 / Math.sqrt(2 * variance / answersPerGroup);
    return Normal.cumulative(shift - Normal.Z) + Normal.cumulative(-shift - Normal.Z);
  }
}
