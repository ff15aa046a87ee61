package org.heed.statistics.weighting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.statistics.weighting.WeightedMean.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What each cluster adds to the distance of a weighted sum from its mean, by stratum (Taylor
 * series).
 */
record Linearised(Map<Object, List<Double>> strata) {

  static Linearised of(List<Answer> answers, double mean, double sum) {
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
    return new Linearised(influences);
  }

  int degreesOfFreedom() {
    return strata.values().stream().mapToInt(clusters -> clusters.size() - 1).sum();
  }

  /**
   * The standard error; clusters differ from the mean of their stratum.
   *
   * @throws IllegalArgumentException when a stratum has more clusters than its population
   */
  double error(Map<?, Long> population) {
    double variance = 0;
    for (Map.Entry<Object, List<Double>> stratum : strata.entrySet()) {
      List<Double> clusters = stratum.getValue();
      Long all = population.get(stratum.getKey());
      variance += variance(clusters) * left(clusters.size(), all);
    }
    return Math.sqrt(variance);
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
