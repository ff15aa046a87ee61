package org.heed.statistics.series;

import java.util.List;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.statistics.Yardstick;

/**
 * What a series normally looks like, frozen so that a slow decline does not become the new normal.
 *
 * @param score of its answers, in the kind's unit
 * @param variance of one answer in (score ÷ 100)², above 0 even when all answers are alike
 * @param periods with answers it comes from; limits are rough below 20
 * @param answers all its answers
 */
public record Baseline(double score, double variance, int periods, Tally answers) {

  private static final int ENOUGH_PERIODS = 20;

  /** Pools the periods; without answers everything is possible: score 0, the largest variance. */
  public static Baseline of(SurveyKind kind, List<Tally> periods) {
    Tally all = Tally.sum(kind, periods);
    int answered = (int) periods.stream().filter(period -> period.total() > 0).count();
    double variance =
        all.total() == 0 ? kind.yardstick().largestVariance() : all.cautiousVariance();
    return new Baseline(all.value(), variance, answered, all);
  }

  /** How its answers become a figure. */
  public Yardstick yardstick() {
    return answers.yardstick();
  }

  /**
   * The period as a number of standard deviations above the baseline, which is what control charts
   * are made of when each period has another number of answers; NaN without answers.
   */
  public double standardised(Tally period) {
    long n = period.total();
    return n == 0 ? Double.NaN : (period.value() - score) / 100 / Math.sqrt(variance / n);
  }

  /** Whether there are enough periods for trustworthy limits. */
  public boolean settled() {
    return periods >= ENOUGH_PERIODS;
  }
}
