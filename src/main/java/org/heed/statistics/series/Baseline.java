package org.heed.statistics.series;

import java.util.List;
import org.heed.statistics.ScoreCounts;

/**
 * What a series normally looks like, frozen so that a slow decline does not become the new normal.
 *
 * @param score in points, −100 to 100
 * @param variance of one answer on the scale −1 to 1, above 0 even when all answers are alike
 * @param periods with answers it comes from; limits are rough below 20
 * @param counts all its answers
 */
public record Baseline(double score, double variance, int periods, ScoreCounts counts) {

  private static final int ENOUGH_PERIODS = 20;

  /** Pools the periods; without answers everything is possible: score 0, the largest variance. */
  public static Baseline of(List<ScoreCounts> periods) {
    ScoreCounts all = periods.stream().reduce(ScoreCounts.NONE, ScoreCounts::plus);
    int answered = (int) periods.stream().filter(period -> period.total() > 0).count();
    double variance = all.total() == 0 ? 1 : all.cautiousVariance();
    return new Baseline(all.nps().value(), variance, answered, all);
  }

  /**
   * The period as a number of standard deviations above the baseline, which is what control charts
   * are made of when each period has another number of answers; NaN without answers.
   */
  public double standardised(ScoreCounts period) {
    long n = period.total();
    return n == 0 ? Double.NaN : (period.nps().value() - score) / 100 / Math.sqrt(variance / n);
  }

  /** Whether there are enough periods for trustworthy limits. */
  public boolean settled() {
    return periods >= ENOUGH_PERIODS;
  }
}
