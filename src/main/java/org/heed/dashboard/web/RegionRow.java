package org.heed.dashboard.web;

import org.heed.platform.chart.CategoryBar;
import org.heed.score.Period;
import org.heed.statistics.NpsChange;
import org.heed.statistics.Publishable;
import org.heed.statistics.Tally;
import org.jspecify.annotations.Nullable;

/**
 * One region's score beside the others.
 *
 * @param answers counted as the definition of their kind says: an NPS, a share or a mean
 * @param href where its answers are; null for people who may not see them
 */
record RegionRow(
    String name, Tally answers, NpsChange change, CategoryBar bar, @Nullable String href) {

  /** How many answers, as far as it is told. */
  public String n() {
    return Publishable.count(answers.total());
  }

  /** The row of the region that the view is narrowed to. */
  static RegionRow of(View view, Period period, Tally now, Tally before) {
    String name = String.valueOf(view.region());
    return new RegionRow(
        name,
        now,
        before.to(now),
        CategoryBar.of(name, now.counts()).of(now.kind()).unlabelled(),
        view.answers(period, now.kind(), "score", null));
  }
}
