package org.heed.statistics.series;

import java.util.List;
import org.heed.statistics.Tally;

/**
 * How much of the ups and downs of a series is chance. Method of moments: the variance of the
 * scores less what sampling alone would give is what really moves.
 *
 * @param observed standard deviation of the scores, in the kind's unit
 * @param noise what sampling alone gives
 * @param real what remains; 0 when noise explains everything
 * @param reliability real variance ÷ observed variance, 0 to 1: how far one period can be believed
 */
public record Volatility(double observed, double noise, double real, double reliability) {

  /** Periods without answers are left out; all 0 with fewer than two others. */
  public static Volatility of(List<Tally> periods) {
    List<Tally> answered = periods.stream().filter(one -> one.total() > 0).toList();
    int n = answered.size();
    if (n < 2) {
      return new Volatility(0, 0, 0, 0);
    }
    double mean = answered.stream().mapToDouble(one -> one.value()).average().orElse(0);
    double squares = answered.stream().mapToDouble(one -> Math.pow(one.value() - mean, 2)).sum();
    double observed = squares / (n - 1);
    double noise =
        answered.stream()
            .mapToDouble(one -> 10_000 * one.cautiousVariance() / one.total())
            .average()
            .orElse(0);
    double real = Math.max(0, observed - noise);
    double reliability = observed == 0 ? 0 : real / observed;
    return new Volatility(Math.sqrt(observed), Math.sqrt(noise), Math.sqrt(real), reliability);
  }
}
