package org.heed.statistics;

/** Answers for tests, by category. */
public final class Tallies {

  private Tallies() {}

  /** Detractors, passives and promoters. */
  public static Tally nps(long detractors, long passives, long promoters) {
    return Tally.of(SurveyKind.RNPS, new ScoreCounts(detractors, passives, promoters));
  }

  /** Dissatisfied, neutral and satisfied of five steps. */
  public static Tally csat(long dissatisfied, long neutral, long satisfied) {
    return Tally.of(SurveyKind.CSAT5, new ScoreCounts(dissatisfied, neutral, satisfied));
  }
}
