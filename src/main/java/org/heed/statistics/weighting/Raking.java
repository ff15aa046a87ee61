package org.heed.statistics.weighting;

import java.util.Arrays;
import java.util.List;

/**
 * Weights that make the answers look like the population, margin by margin (Deming and Stephan
 * 1940). They correct only what the margins explain.
 *
 * @param weights one for each answer, with the sum of the first margin
 * @param status whether the margins are met
 * @param rounds passes over all margins
 * @param error largest remaining deviation of a margin, as a share of the population
 */
public record Raking(List<Double> weights, Status status, int rounds, double error) {

  private static final int MOST_ROUNDS = 100;
  private static final double CLOSE_ENOUGH = 1e-9;

  /** How it ended. */
  public enum Status {
    /** Every margin is met. */
    CONVERGED,
    /**
     * Some margin is missed: margins contradict each other, or a group of the population has no
     * answer. The weights are the best so far; look at the error before using them.
     */
    NOT_CONVERGED
  }

  /**
   * One property of the population.
   *
   * @param groupOf group of each answer, 0 and up
   * @param population customers in each group, not negative
   */
  // Compared by identity only; copying would cost more than it protects.
  @SuppressWarnings("ArrayRecordComponent")
  public record Margin(int[] groupOf, double[] population) {

    public Margin {
      Weights.check(population);
      for (int group : groupOf) {
        if (group < 0 || group >= population.length) {
          throw new IllegalArgumentException("No group " + group);
        }
      }
    }

    double[] sums(double[] weights) {
      double[] sums = new double[population.length];
      for (int i = 0; i < weights.length; i++) {
        sums[groupOf[i]] += weights[i];
      }
      return sums;
    }
  }

  /**
   * Adjusts the weights to one margin after the other until all fit, at most 100 times.
   *
   * @param start weights to begin with, 1 for all where nothing is known
   * @throws IllegalArgumentException when a weight is negative, infinite or NaN, there is no
   *     margin, or a margin does not name a group for every answer
   */
  public static Raking of(double[] start, List<Margin> margins) {
    Weights.check(start);
    if (margins.isEmpty() || margins.stream().anyMatch(m -> m.groupOf().length != start.length)) {
      throw new IllegalArgumentException("Margins with a group for every answer are needed");
    }
    double[] weights = start.clone();
    double error = Double.POSITIVE_INFINITY;
    int round = 0;
    while (round < MOST_ROUNDS && error > CLOSE_ENOUGH) {
      margins.forEach(margin -> fit(weights, margin));
      error = margins.stream().mapToDouble(margin -> error(weights, margin)).max().orElse(0);
      round++;
    }
    Status status = error <= CLOSE_ENOUGH ? Status.CONVERGED : Status.NOT_CONVERGED;
    List<Double> result = Arrays.stream(weights).boxed().toList();
    return new Raking(result, status, round, error);
  }

  /**
   * Post-stratification: the only margin is the cell itself, so one pass is exact. Cells of the
   * population without any answer cannot be represented; the status tells.
   */
  public static Raking postStratified(double[] start, Margin cells) {
    return of(start, List.of(cells));
  }

  private static void fit(double[] weights, Margin margin) {
    double[] sums = margin.sums(weights);
    for (int i = 0; i < weights.length; i++) {
      int group = margin.groupOf()[i];
      weights[i] *= sums[group] > 0 ? margin.population()[group] / sums[group] : 1;
    }
  }

  private static double error(double[] weights, Margin margin) {
    double[] sums = margin.sums(weights);
    double total = Arrays.stream(margin.population()).sum();
    double worst = 0;
    for (int group = 0; group < sums.length; group++) {
      worst = Math.max(worst, Math.abs(sums[group] - margin.population()[group]));
    }
    return total == 0 ? 0 : worst / total;
  }
}
