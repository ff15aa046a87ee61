package org.heed.statistics.weighting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.statistics.Interval;
import org.heed.statistics.MeanWithInterval;
import org.jspecify.annotations.Nullable;

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
    double variance = 0;
    int free = 0;
    for (Map.Entry<Object, List<Double>> stratum : influences(answers, value, sum).entrySet()) {
      List<Double> clusters = stratum.getValue();
      Long all = population.get(stratum.getKey());
      variance += variance(clusters) * left(clusters.size(), all);
      free += clusters.size() - 1;
    }
    double error = Math.sqrt(variance);
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

  /** What each cluster adds to the distance from the mean, by stratum. */
  private static Map<Object, List<Double>> influences(
      List<Answer> answers, double mean, double sum) {
    Map<Object, Map<Object, Double>> strata = new LinkedHashMap<>();
    for (Answer answer : answers) {
      if (answer.weight() > 0) {
        strata
            .computeIfAbsent(answer.stratum(), stratum -> new HashMap<>())
            .merge(answer.cluster(), answer.weight() * (answer.value() - mean) / sum, Double::sum);
      }
    }
    Map<Object, List<Double>> influences = new LinkedHashMap<>();
    strata.forEach((key, clusters) -> influences.put(key, new ArrayList<>(clusters.values())));
    return influences;
  }

  private static double variance(List<Double> clusters) {
    int g = clusters.size();
    double mean = clusters.stream().mapToDouble(u -> u).average().orElse(0);
    double squares = clusters.stream().mapToDouble(u -> (u - mean) * (u - mean)).sum();
    return g < 2 ? 0 : squares * g / (g - 1);
  }

  /** Share of the clusters that was not asked. */
  private static double left(int clusters, @Nullable Long population) {
    if (population != null && population < clusters) {
      throw new IllegalArgumentException(clusters + " clusters of " + population);
    }
    return population == null ? 1 : 1 - (double) clusters / population;
  }
}
