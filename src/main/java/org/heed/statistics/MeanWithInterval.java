package org.heed.statistics;

import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A mean with its 95 % interval from Student's t, for scales that are read as an average.
 *
 * @param value the mean
 * @param n answers
 * @param standardError 0 for fewer than two answers
 * @param interval unbounded for fewer than two answers
 */
public record MeanWithInterval(double value, long n, double standardError, Interval interval) {

  private static final Interval ANYTHING =
      new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /**
   * The mean of the values; 0 of none.
   *
   * @throws IllegalArgumentException when a value is not finite
   */
  public static MeanWithInterval of(double... values) {
    if (!DoubleStream.of(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("Only finite numbers have a mean");
    }
    int n = values.length;
    double mean = DoubleStream.of(values).average().orElse(0);
    if (n < 2) {
      return new MeanWithInterval(mean, n, 0, ANYTHING);
    }
    double squares = DoubleStream.of(values).map(value -> (value - mean) * (value - mean)).sum();
    double error = Math.sqrt(squares / (n - 1) / n);
    return new MeanWithInterval(mean, n, error, interval(mean, error, n - 1));
  }

  /** Value ± t standard errors, with the t of so many degrees of freedom. */
  public static Interval interval(double value, double standardError, double degreesOfFreedom) {
    double t = TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(Normal.ERROR_RATE / 2);
    return new Interval(value - t * standardError, value + t * standardError);
  }
}
