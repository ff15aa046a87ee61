package org.heed.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Answers of one kind by score, and the figure that the kind's definition makes of them: a Net
 * Promoter Score, a share or a mean. Tallies of different kinds are never added up or compared.
 *
 * @param byScore eleven counts, of the scores 0 to 10; those off the kind's scale are 0
 */
public record Tally(SurveyKind kind, List<Long> byScore) {

  private static final int SCORES = 11;

  /**
   * @throws IllegalArgumentException when there are not eleven counts, or one is negative
   */
  public Tally {
    byScore = List.copyOf(byScore);
    if (byScore.size() != SCORES || Collections.min(byScore) < 0) {
      throw new IllegalArgumentException("Eleven counts are needed, none negative");
    }
  }

  /** The counts of 0 to 10, of which those off the kind's scale are left out. */
  public static Tally of(SurveyKind kind, long... byScore) {
    List<Long> counts = new ArrayList<>(SCORES);
    for (int score = 0; score < byScore.length; score++) {
      counts.add(kind.measure().fits(score) ? byScore[score] : 0L);
    }
    return new Tally(kind, counts);
  }

  /**
   * Answers of which only the category is known.
   *
   * @throws IllegalArgumentException when the kind's figure is a mean
   */
  public static Tally of(SurveyKind kind, ScoreCounts counts) {
    if (!kind.byCategory()) {
      throw new IllegalArgumentException("A mean needs the scores, not their categories");
    }
    long[] byScore = new long[SCORES];
    byScore[kind.measure().highestNegative()] = counts.detractors();
    byScore[kind.measure().highestNegative() + 1] = counts.passives();
    byScore[kind.measure().highest()] = counts.promoters();
    return of(kind, byScore);
  }

  /** No answers. */
  public static Tally none(SurveyKind kind) {
    return new Tally(kind, Collections.nCopies(SCORES, 0L));
  }

  /** All of these together. */
  public static Tally sum(SurveyKind kind, Collection<Tally> tallies) {
    return tallies.stream().reduce(none(kind), Tally::plus);
  }

  /**
   * Both together.
   *
   * @throws IllegalArgumentException when the other one is of another kind
   */
  public Tally plus(Tally more) {
    require(more);
    Long[] sums = new Long[SCORES];
    Arrays.setAll(sums, score -> byScore.get(score) + more.byScore.get(score));
    return new Tally(kind, List.of(sums));
  }

  private void require(Tally other) {
    if (other.kind != kind) {
      throw new IllegalArgumentException(other.kind + " is never counted with " + kind);
    }
  }

  public long total() {
    long total = 0;
    for (long count : byScore) {
      total += count;
    }
    return total;
  }

  /** The same by category; a mean cannot be told from it. */
  public ScoreCounts counts() {
    long[] groups = new long[3];
    for (int score = 0; score < SCORES; score++) {
      long count = byScore.get(score);
      if (count > 0) {
        groups[kind.category(score).value() + 1] += count;
      }
    }
    return new ScoreCounts(groups[0], groups[1], groups[2]);
  }

  public Yardstick yardstick() {
    return kind.yardstick();
  }

  /** The figure, not rounded; 0 without answers. */
  public double value() {
    return kind.byCategory() ? yardstick().value(counts()) : moments().mean();
  }

  /** 95 % confidence interval of the figure. */
  public Interval interval() {
    return kind.byCategory() ? yardstick().interval(counts()) : moments().interval();
  }

  /** The figure of a single answer: −100, 0 or 100 of an NPS, 0 or 100 of a share, or the score. */
  public double valueOf(int score) {
    if (!kind.byCategory()) {
      return score;
    }
    int category = kind.category(score).value();
    return kind.isNps() ? 100 * category : category > 0 ? 100 : 0;
  }

  private Moments moments() {
    return Moments.of(byScore);
  }

  /** Variance of one answer in (value ÷ 100)², above 0 even when all answers are alike. */
  public double cautiousVariance() {
    return kind.byCategory()
        ? yardstick().cautiousVariance(counts())
        : moments().cautiousVariance() / 10_000;
  }

  /** How many answers like these a period needs before normal limits hold for it. */
  public double neededForLimits() {
    return kind.byCategory() ? yardstick().neededForLimits(counts()) : moments().neededForLimits();
  }

  /**
   * From these answers to independent later ones.
   *
   * @throws IllegalArgumentException when the later ones are of another kind
   */
  public NpsChange to(Tally later) {
    require(later);
    return kind.byCategory()
        ? yardstick().change(counts(), later.counts())
        : NpsChange.ofMeans(moments(), later.moments());
  }

  /** Whether there are enough answers to show a figure at all. */
  public boolean publishable() {
    return Publishable.is(total());
  }

  /** The figure as people read it; a dash when there are too few answers. */
  public String display() {
    return publishable() ? yardstick().display(value()) : "—";
  }

  /** Its interval as people read it; a dash when there are too few answers. */
  public String displayInterval() {
    return publishable() ? yardstick().display(interval()) : "—";
  }
}
