package org.heed.statistics.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heed.statistics.weighting.Raking.Margin;
import org.heed.statistics.weighting.WeightedMean.Answer;

/**
 * The mean of raked answers, with an error that knows the margins are met: only what they do not
 * explain is left to chance (Deville, Särndal and Sautory 1993).
 *
 * @param mean with the raked weights
 * @param raking those weights, and whether the margins are met; if not, do not use the mean
 */
public record RakedMean(WeightedMean mean, Raking raking) {

  private static final int MOST_ROUNDS = 100;
  private static final double CLOSE_ENOUGH = 1e-12;

  /**
   * Rakes the answers and takes their mean.
   *
   * @param answers with the weights they have before, 1 for all where nothing is known
   * @param population clusters of each stratum, as for {@link WeightedMean#of(List, Map)}
   * @param margins with a group for each answer, in the order of the answers
   * @throws IllegalArgumentException as for {@link Raking} and {@link WeightedMean}
   */
  public static RakedMean of(List<Answer> answers, Map<?, Long> population, List<Margin> margins) {
    double[] start = answers.stream().mapToDouble(Answer::weight).toArray();
    Raking raking = Raking.of(start, margins);
    WeightedMean given = WeightedMean.of(reweighted(answers, raking), population);
    double[] rest = answers.stream().mapToDouble(one -> one.value() - given.value()).toArray();
    double moved = Double.POSITIVE_INFINITY;
    for (int round = 0; round < MOST_ROUNDS && moved > CLOSE_ENOUGH; round++) {
      moved = margins.stream().mapToDouble(margin -> centre(rest, start, margin)).max().orElse(0);
    }
    List<Answer> unexplained = new ArrayList<>();
    for (int i = 0; i < rest.length; i++) {
      Answer one = answers.get(i);
      unexplained.add(new Answer(rest[i], one.weight(), one.cluster(), one.stratum()));
    }
    return new RakedMean(given.withErrorOf(reweighted(unexplained, raking), population), raking);
  }

  private static List<Answer> reweighted(List<Answer> answers, Raking raking) {
    List<Answer> raked = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Answer one = answers.get(i);
      raked.add(new Answer(one.value(), raking.weights().get(i), one.cluster(), one.stratum()));
    }
    return raked;
  }

  /** Takes each group's mean off its answers; the largest of these means, for knowing the end. */
  private static double centre(double[] rest, double[] weights, Margin margin) {
    double[] means = new double[margin.population().length];
    double[] sums = margin.sums(weights);
    for (int i = 0; i < rest.length; i++) {
      int group = margin.groupOf()[i];
      means[group] += sums[group] == 0 ? 0 : weights[i] * rest[i] / sums[group];
    }
    double largest = 0;
    for (int i = 0; i < rest.length; i++) {
      double mean = means[margin.groupOf()[i]];
      rest[i] -= mean;
      largest = Math.max(largest, Math.abs(mean));
    }
    return largest;
  }
}
