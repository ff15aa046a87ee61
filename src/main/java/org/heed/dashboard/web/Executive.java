package org.heed.dashboard.web;

import java.util.List;
import org.heed.platform.chart.CategoryBar;
import org.heed.platform.chart.DistributionChart;
import org.heed.platform.chart.IntervalWhisker;
import org.heed.platform.chart.SeriesChart;
import org.heed.platform.chart.TrendChart;
import org.heed.score.Period;
import org.heed.statistics.Nps;
import org.heed.statistics.ProportionWithInterval;
import org.heed.statistics.Publishable;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the executive page.
 *
 * @param kind what was asked, and its score
 * @param course the score by month of a kind that has no NPS; null for an NPS
 * @param verdict whether the score really changed, in one sentence
 * @param kept share of the cases due that were followed up in time, of the touchpoint and region
 *     chosen, whatever their kind
 * @param pending cases whose deadline is still ahead
 */
record Executive(
    View view,
    Period period,
    KindScore kind,
    Nps nps,
    Nps before,
    Verdict verdict,
    IntervalWhisker whisker,
    CategoryBar categories,
    TrendChart trend,
    @Nullable SeriesChart course,
    DistributionChart distribution,
    ProportionWithInterval responseRate,
    ProportionWithInterval responseRateBefore,
    ProportionWithInterval kept,
    int pending,
    List<RegionRow> regions,
    @Nullable String answersHref,
    String wordsHref,
    String movedHref) {

  /** Whether there are enough answers to tell score and shares. */
  public boolean told() {
    return Publishable.is(nps.n());
  }

  /** Whether anybody ever answered in this view. */
  public boolean isEmpty() {
    return nps.n() == 0
        && before.n() == 0
        && trend.points().stream().allMatch(p -> p.nps().n() == 0);
  }
}
