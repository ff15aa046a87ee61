package org.heed.statistics;

/**
 * Counts after adding three pseudo-answers (¾ detractor, 1½ passive, ¾ promoter), which repair the
 * Wald interval for small samples and lopsided scores. On the scale of shares, −1 to 1.
 */
record AdjustedCounts(double score, double variance) {

  static final double PSEUDO_ANSWERS = 3;
  private static final double PSEUDO_AT_EACH_END = 0.75;

  static AdjustedCounts of(ScoreCounts counts) {
    double n = counts.total() + PSEUDO_ANSWERS;
    double promoters = (counts.promoters() + PSEUDO_AT_EACH_END) / n;
    double detractors = (counts.detractors() + PSEUDO_AT_EACH_END) / n;
    double score = promoters - detractors;
    return new AdjustedCounts(score, (promoters + detractors - score * score) / n);
  }

  /** Not clamped: may pass ±1 when nearly all answers are alike. */
  Interval interval() {
    double reach = Normal.Z * Math.sqrt(variance);
    return new Interval(score - reach, score + reach);
  }
}
