package org.heed.dashboard.trust;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.heed.statistics.Interval;
import org.heed.statistics.Normal;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.statistics.weighting.Raking;
import org.jspecify.annotations.Nullable;

/**
 * The score if the answers looked like those asked by two attributes at once (raked to both). It
 * corrects only what the two explain.
 *
 * @param score null when it cannot be weighted
 * @param status whether both margins are met, or why there is no score
 */
record Weighted(@Nullable Score score, String status) {

  private static final int MOST_FOR_ONE = 5;

  static Weighted of(SurveyKind kind, List<Cell> cells) {
    Set<Integer> first = heard(cells, true);
    Set<Integer> second = heard(cells, false);
    List<Cell> used =
        cells.stream()
            .filter(cell -> first.contains(cell.first()) && second.contains(cell.second()))
            .toList();
    long asked = cells.stream().mapToLong(Cell::asked).sum();
    long covered = used.stream().mapToLong(Cell::asked).sum();
    if (first.size() < 2 || second.size() < 2 || covered * 10 < asked * 8) {
      return new Weighted(
          null, "Too few groups have ten answers, so the score cannot be weighted by both.");
    }
    List<Cell> answered = used.stream().filter(cell -> cell.answers().total() > 0).toList();
    Raking raking =
        Raking.of(
            answered.stream().mapToDouble(cell -> cell.answers().total()).toArray(),
            List.of(margin(used, answered, first, true), margin(used, answered, second, false)));
    if (raking.status() != Raking.Status.CONVERGED) {
      return new Weighted(
          null,
          "The two do not fit together: after %d rounds a group is still %.1f %% of all asked away from its share. The score is not weighted."
              .formatted(raking.rounds(), 100 * raking.error()));
    }
    return weighted(kind, answered, raking, (double) covered);
  }

  /** Groups with enough answers to speak for those who kept silent. */
  private static Set<Integer> heard(List<Cell> cells, boolean first) {
    Set<Integer> heard = new HashSet<>();
    for (Cell one : cells) {
      long answers =
          cells.stream()
              .filter(cell -> cell.group(first) == one.group(first))
              .mapToLong(cell -> cell.answers().total())
              .sum();
      if (answers >= Bias.ENOUGH) {
        heard.add(one.group(first));
      }
    }
    return heard;
  }

  private static Raking.Margin margin(
      List<Cell> used, List<Cell> answered, Set<Integer> groups, boolean first) {
    List<Integer> order = new ArrayList<>(groups);
    double[] population = new double[order.size()];
    used.forEach(cell -> population[order.indexOf(cell.group(first))] += cell.asked());
    int[] groupOf = answered.stream().mapToInt(cell -> order.indexOf(cell.group(first))).toArray();
    return new Raking.Margin(groupOf, population);
  }

  private static Weighted weighted(
      SurveyKind kind, List<Cell> cells, Raking raking, double covered) {
    double n = cells.stream().mapToLong(cell -> cell.answers().total()).sum();
    double[] weights = new double[cells.size()];
    boolean cut = false;
    for (int i = 0; i < weights.length; i++) {
      double fair = raking.weights().get(i) / cells.get(i).answers().total() * n / covered;
      weights[i] = Math.min(MOST_FOR_ONE, fair);
      cut |= fair > MOST_FOR_ONE;
    }
    return new Weighted(
        score(kind, cells, weights),
        "Both are met after %d rounds.%s"
            .formatted(
                raking.rounds(),
                cut ? " Then weights above five were cut, so they are met nearly." : ""));
  }

  /** With the linearised error: the weights are taken as given. */
  private static Score score(SurveyKind kind, List<Cell> cells, double... weights) {
    double sum = 0;
    double squares = 0;
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      Tally answers = cells.get(i).answers();
      sum += weights[i] * answers.total();
      squares += weights[i] * weights[i] * answers.total();
      total += weights[i] * answers.total() * answers.value();
    }
    double value = total / sum;
    double variance = 0;
    for (int i = 0; i < weights.length; i++) {
      variance += weights[i] * weights[i] * distances(cells.get(i).answers(), value);
    }
    double error = Math.sqrt(variance) / sum;
    Interval interval = new Interval(value - Normal.Z * error, value + Normal.Z * error);
    return new Score(
        kind.yardstick(), value, kind.yardstick().clamped(interval), sum * sum / squares);
  }

  private static double distances(Tally answers, double value) {
    double squares = 0;
    for (int score = 0; score < answers.byScore().size(); score++) {
      long count = answers.byScore().get(score);
      double distance = count == 0 ? 0 : answers.valueOf(score) - value;
      squares += count * distance * distance;
    }
    return squares;
  }
}
