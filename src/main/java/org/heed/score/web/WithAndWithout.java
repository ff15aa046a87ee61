package org.heed.score.web;

import org.heed.statistics.Nps;
import org.heed.statistics.ProportionWithInterval;
import org.heed.statistics.Publishable;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;

/**
 * The score as it is published, and as it would be if flagged answers counted.
 *
 * @param leftOut how many flagged answers do not count
 */
record WithAndWithout(SurveyKind kind, Side without, Side with, long leftOut) {

  /**
   * One of the two.
   *
   * @param score as people read it; a dash while there are too few answers
   * @param interval where the true score lies with 95 % confidence; empty when not known
   * @param n answers
   */
  record Side(String score, String interval, long n) {}

  static WithAndWithout of(SurveyKind kind, ScoreCounts counting, ScoreCounts flagged) {
    ScoreCounts all =
        new ScoreCounts(
            counting.detractors() + flagged.detractors(),
            counting.passives() + flagged.passives(),
            counting.promoters() + flagged.promoters());
    return new WithAndWithout(kind, side(kind, counting), side(kind, all), flagged.total());
  }

  private static Side side(SurveyKind kind, ScoreCounts counts) {
    if (!Publishable.is(counts.total())) {
      return new Side("—", "", counts.total());
    }
    if (kind.isNps()) {
      Nps nps = Nps.of(counts);
      return new Side(nps.display(), nps.displayInterval(), counts.total());
    }
    return new Side(
        ProportionWithInterval.of(counts.promoters(), counts.total()).display(),
        "",
        counts.total());
  }
}
