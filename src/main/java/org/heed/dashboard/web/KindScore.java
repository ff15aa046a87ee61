package org.heed.dashboard.web;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.heed.statistics.ProportionWithInterval;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;

/**
 * What was asked, with the score of kinds that have no NPS.
 *
 * @param positive the share of answers on the positive part of the scale
 * @param mean of the answers; 0 without any
 */
record KindScore(SurveyKind kind, ProportionWithInterval positive, double mean) {

  static KindScore of(SurveyKind kind, long... distribution) {
    ScoreCounts counts = ScoreCounts.ofDistribution(kind, distribution);
    double sum =
        IntStream.range(0, distribution.length)
            .mapToDouble(score -> (double) score * distribution[score])
            .sum();
    long answers = LongStream.of(distribution).sum();
    return new KindScore(
        kind,
        ProportionWithInterval.of(counts.promoters(), counts.total()),
        answers == 0 ? 0 : sum / answers);
  }

  /** Whether the page shows a Net Promoter Score. */
  public boolean isNps() {
    return kind.isNps();
  }

  /** The score as its definition says: a share, or the mean. */
  public String display() {
    return kind == SurveyKind.EXPERIENCE
        ? String.format(Locale.ENGLISH, "%.1f", mean)
        : positive.display();
  }

  /** What the score is, in one sentence. */
  public String definition() {
    return kind.measure().definition();
  }
}
