package org.heed.dashboard.web;

import org.heed.platform.chart.CategoryBar;
import org.heed.score.Period;
import org.heed.statistics.Nps;
import org.heed.statistics.NpsChange;
import org.heed.statistics.ProportionWithInterval;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;

/**
 * One region's score beside the others.
 *
 * @param score the NPS, of other kinds the share of the best answers
 */
record RegionRow(
    String name, Nps nps, String score, NpsChange change, CategoryBar bar, String href) {

  /** The row of the region that the view is narrowed to. */
  static RegionRow of(
      View view, SurveyKind kind, Period period, ScoreCounts now, ScoreCounts before) {
    String name = String.valueOf(view.region());
    return new RegionRow(
        name,
        now.nps(),
        kind.isNps()
            ? now.nps().display()
            : ProportionWithInterval.of(now.promoters(), now.total()).display(),
        NpsChange.between(before, now),
        CategoryBar.of(name, now).of(kind).unlabelled(),
        view.answers(period, kind, "score", null));
  }
}
