package org.heed.dashboard.web;

import org.heed.dashboard.explore.Figure;
import org.heed.platform.chart.Reading;
import org.heed.statistics.SurveyKind;

/**
 * What was asked, with its score.
 *
 * @param reading the score as the definition of the kind says: NPS, a share, or the mean
 */
record KindScore(SurveyKind kind, Reading reading) {

  static KindScore of(SurveyKind kind, long... distribution) {
    return new KindScore(kind, Figure.score(kind, distribution));
  }

  /** Whether the page shows a Net Promoter Score. */
  public boolean isNps() {
    return kind.isNps();
  }

  /** What the score is, in one sentence. */
  public String definition() {
    return kind.measure().definition();
  }
}
