package org.heed.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * A population of which so many would be detractors, passives and promoters: every sample it can
 * give, with its probability, so that coverage and error rates are exact and need no simulation.
 */
record Trinomial(double detractors, double promoters) {

  /** One sample that may come out. */
  record Outcome(ScoreCounts counts, double probability) {}

  double score() {
    return promoters - detractors;
  }

  List<Outcome> outcomes(int n) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int d = 0; d <= n; d++) {
      for (int p = 0; p <= n - d; p++) {
        ScoreCounts counts = new ScoreCounts(d, n - d - p, p);
        outcomes.add(new Outcome(counts, probability(counts)));
      }
    }
    return outcomes;
  }

  /** Share of all samples of this size whose interval, on the scale −1 to 1, holds the score. */
  double coverage(int n, Function<ScoreCounts, Interval> method) {
    return outcomes(n).stream()
        .filter(outcome -> holds(method.apply(outcome.counts())))
        .mapToDouble(Outcome::probability)
        .sum();
  }

  double meanWidth(int n, Function<ScoreCounts, Interval> method) {
    return outcomes(n).stream()
        .mapToDouble(outcome -> outcome.probability() * method.apply(outcome.counts()).width())
        .sum();
  }

  /** A bound that differs from the score by rounding only still holds it. */
  private boolean holds(Interval interval) {
    return interval.lower() <= score() + 1e-12 && score() - 1e-12 <= interval.upper();
  }

  private double probability(ScoreCounts counts) {
    double log = logFactorial(counts.total());
    log += logPower(detractors, counts.detractors());
    log += logPower(Math.max(0, 1 - detractors - promoters), counts.passives());
    log += logPower(promoters, counts.promoters());
    return Math.exp(log);
  }

  private static double logPower(double share, long count) {
    return count == 0 ? 0 : count * Math.log(share) - logFactorial(count);
  }

  private static double logFactorial(long n) {
    return LogGamma.value(n + 1.0);
  }
}
