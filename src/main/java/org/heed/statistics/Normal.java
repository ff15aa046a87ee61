package org.heed.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution and the one confidence level used in Heed, 95 %. */
public final class Normal {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  /** Error rate of every interval and test. */
  public static final double ERROR_RATE = 0.05;

  /** Two-sided 95 % quantile, 1.96. */
  public static final double Z = STANDARD.inverseSurvivalProbability(ERROR_RATE / 2);

  private Normal() {}

  /** The value below which the share {@code p}, 0 to 1, of the distribution lies. */
  public static double quantile(double p) {
    return STANDARD.inverseCumulativeProbability(p);
  }

  /** The share of the distribution below {@code z}, 0 to 1. */
  public static double cumulative(double z) {
    return STANDARD.cumulativeProbability(z);
  }

  /** Probability of a value at least as far from 0 as {@code z}, on either side; 0 to 1. */
  public static double twoSidedP(double z) {
    return Math.min(1, 2 * STANDARD.survivalProbability(Math.abs(z)));
  }
}
