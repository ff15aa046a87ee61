package org.heed.statistics.weighting;

import java.util.List;
import java.util.Map;
import org.heed.statistics.Interval;
import org.heed.statistics.MeanWithInterval;

/**
 * A weighted mean with the linearised error of survey statistics (Taylor series, drawn with
 * replacement), which admits clusters and strata. For a score the values are −1, 0 and 1.
 *
 * @param value Σwx / Σw; 0 without weights
 * @param standardError 0 when there is only one cluster in every stratum, and then not to be
 *     believed
 * @param degreesOfFreedom clusters − strata
 * @param interval value ± t·error; unbounded without degrees of freedom
 * @param sample how many equal answers it is worth
 */
public record WeightedMean(
    double value,
    double standardError,
    int degreesOfFreedom,
    Interval interval,
    EffectiveSample sample) {

  /**
   * One answer.
   *
   * @param value finite
   * @param weight finite, not negative; 0 leaves the answer out
   * @param cluster answers of one cluster, such as an account, are not independent
   * @param stratum groups that were sampled separately
   */
  public record Answer(double value, double weight, Object cluster, Object stratum) {

    /** An answer of its own, in the only stratum. */
    public static Answer single(double value, double weight) {
      return new Answer(value, weight, new Object(), "");
    }

    /** One of several answers of an account. */
    public static Answer of(double value, double weight, Object account) {
      return new Answer(value, weight, account, "");
    }
  }

  /** The mean without correcting for having asked nearly everybody. */
  public static WeightedMean of(List<Answer> answers) {
    return of(answers, Map.of());
  }

  /**
   * The mean, where some strata are known to have only so many clusters altogether.
   *
   * @param population clusters of each stratum in the population; a stratum not named is unlimited
   * @throws IllegalArgumentException when a value is not finite, a weight negative, infinite or
   *     NaN, or a stratum has more clusters than its population
   */
  public static WeightedMean of(List<Answer> answers, Map<?, Long> population) {
    EffectiveSample sample =
        EffectiveSample.of(answers.stream().mapToDouble(Answer::weight).toArray());
    double sum = answers.stream().mapToDouble(Answer::weight).sum();
    double value = sum == 0 ? 0 : answers.stream().mapToDouble(WeightedMean::part).sum() / sum;
    Linearised linearised = Linearised.of(answers, value, sum);
    return of(value, linearised.error(population), linearised.degreesOfFreedom(), sample);
  }

  /** The same mean, whose error is that of these distances from it. */
  WeightedMean withErrorOf(List<Answer> distances, Map<?, Long> population) {
    double sum = distances.stream().mapToDouble(Answer::weight).sum();
    double error = Linearised.of(distances, 0, sum).error(population);
    return of(value, error, degreesOfFreedom, sample);
  }

  private static WeightedMean of(double value, double error, int free, EffectiveSample sample) {
    Interval interval =
        free > 0
            ? MeanWithInterval.interval(value, error, free)
            : new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    return new WeightedMean(value, error, free, interval, sample);
  }

  private static double part(Answer answer) {
    if (!Double.isFinite(answer.value())) {
      throw new IllegalArgumentException("Not an answer: " + answer.value());
    }
    return answer.value() * answer.weight();
  }
}
