package org.heed.statistics;

import java.util.List;

/**
 * What a mean of scores from 0 to 10 and its error are made of.
 *
 * @param squares sum of squared distances from the mean
 * @param cubes sum of cubed distances
 */
record Moments(long n, double mean, double squares, double cubes) {

  private static final double HIGHEST = 10;

  /** Three answers two steps from the mean: a handful that agree are not taken for certain. */
  private static final double PSEUDO_ANSWERS = 3;

  private static final double PSEUDO_SQUARES = 12;

  /** Cochran (1977): with n > 25·skewness² the mean is near enough to normal. */
  private static final double COCHRAN = 25;

  static Moments of(List<Long> byScore) {
    long n = 0;
    double sum = 0;
    for (int score = 0; score < byScore.size(); score++) {
      n += byScore.get(score);
      sum += (double) score * byScore.get(score);
    }
    double mean = n == 0 ? 0 : sum / n;
    double squares = 0;
    double cubes = 0;
    for (int score = 0; score < byScore.size(); score++) {
      double distance = score - mean;
      squares += byScore.get(score) * distance * distance;
      cubes += byScore.get(score) * distance * distance * distance;
    }
    return new Moments(n, mean, squares, cubes);
  }

  double cautiousVariance() {
    return (squares + PSEUDO_SQUARES) / (n - 1 + PSEUDO_ANSWERS);
  }

  /** Squared error of the mean. */
  double error() {
    return cautiousVariance() / n;
  }

  /** Student's t; all is possible with fewer than two answers. */
  Interval interval() {
    return n < 2
        ? new Interval(0, HIGHEST)
        : MeanWithInterval.interval(mean, Math.sqrt(error()), n - 1.0).clampedTo(0, HIGHEST);
  }

  double neededForLimits() {
    double variance = n == 0 ? 0 : squares / n;
    double skewness = variance == 0 ? 0 : cubes / n / Math.pow(variance, 1.5);
    return COCHRAN * skewness * skewness;
  }
}
