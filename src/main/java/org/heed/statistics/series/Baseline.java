package org.heed.statistics.series;

import java.util.List;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.Yardstick;

/**
 * What a series normally looks like, frozen so that a slow decline does not become the new normal.
 *
 * @param score of the yardstick, at most 100
 * @param variance of one answer in (score ÷ 100)², above 0 even when all answers are alike
 * @param periods with answers it comes from; limits are rough below 20
 * @param counts all its answers
 * @param yardstick how they become a score
 */
public record Baseline(
    double score, double variance, int periods, ScoreCounts counts, Yardstick yardstick) {

  private static final int ENOUGH_PERIODS = 20;

  /** Pools the periods of a Net Promoter Score. */
  public static Baseline of(List<ScoreCounts> periods) {
    return of(Yardstick.SCORE, periods);
  }

  /** Pools the periods; without answers everything is possible: score 0, the largest variance. */
  public static Baseline of(Yardstick yardstick, List<ScoreCounts> periods) {
    ScoreCounts all = periods.stream().reduce(ScoreCounts.NONE, ScoreCounts::plus);
    int answered = (int) periods.stream().filter(period -> period.total() > 0).count();
    double variance = all.total() == 0 ? 1 : yardstick.cautiousVariance(all);
    return new Baseline(yardstick.value(all), variance, answered, all, yardstick);
  }

  /**
   * The period as a number of standard deviations above the baseline, which is what control charts
   * are made of when each period has another number of answers; NaN without answers.
   */
  public double standardised(ScoreCounts period) {
    long n = period.total();
    double value = yardstick.value(period);
    return n == 0 ? Double.NaN : (value - score) / 100 / Math.sqrt(variance / n);
  }

  /** Whether there are enough periods for trustworthy limits. */
  public boolean settled() {
    return periods >= ENOUGH_PERIODS;
  }
}
