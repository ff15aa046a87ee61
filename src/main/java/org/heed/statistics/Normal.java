package org.heed.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution at the one confidence level used here. */
final class Normal {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  /** Error rate of every interval and test. */
  static final double ERROR_RATE = 0.05;

  /** Two-sided 95 % quantile, 1.96. */
  static final double Z = STANDARD.inverseSurvivalProbability(ERROR_RATE / 2);

  private Normal() {}

  static double twoSidedP(double z) {
    return Math.min(1, 2 * STANDARD.survivalProbability(Math.abs(z)));
  }
}
