package org.heed.statistics;

/**
 * How many answers fell into each category. Integer counts are the only source of a score; nothing
 * is ever derived from rounded percentages.
 */
public record ScoreCounts(long detractors, long passives, long promoters) {

  public static final ScoreCounts NONE = new ScoreCounts(0, 0, 0);

  /**
   * @throws IllegalArgumentException when a count is negative
   */
  public ScoreCounts {
    if (detractors < 0 || passives < 0 || promoters < 0) {
      throw new IllegalArgumentException("Counts cannot be negative");
    }
  }

  /**
   * Folds a distribution into categories.
   *
   * @param answersByScore eleven counts, of the scores 0 to 10
   * @throws IllegalArgumentException when there are not exactly eleven, or one is negative
   */
  public static ScoreCounts ofDistribution(long... answersByScore) {
    return ofDistribution(SurveyKind.RNPS, answersByScore);
  }

  /**
   * Folds a distribution of one kind of answers into positive, middle and negative.
   *
   * @param answersByScore eleven counts, of the scores 0 to 10; those off the kind's scale are 0
   */
  public static ScoreCounts ofDistribution(SurveyKind kind, long... answersByScore) {
    if (answersByScore.length != 11) {
      throw new IllegalArgumentException("A distribution has 11 counts, for 0 to 10");
    }
    ScoreCounts counts = NONE;
    for (int score = kind.measure().lowest(); score <= kind.measure().highest(); score++) {
      counts = counts.plus(kind.category(score), answersByScore[score]);
    }
    return counts;
  }

  public long total() {
    return detractors + passives + promoters;
  }

  public long of(Category category) {
    return switch (category) {
      case DETRACTOR -> detractors;
      case PASSIVE -> passives;
      case PROMOTER -> promoters;
    };
  }

  public ScoreCounts plus(ScoreCounts other) {
    return new ScoreCounts(
        detractors + other.detractors, passives + other.passives, promoters + other.promoters);
  }

  private ScoreCounts plus(Category category, long answers) {
    if (answers < 0) {
      throw new IllegalArgumentException("Counts cannot be negative");
    }
    return switch (category) {
      case DETRACTOR -> new ScoreCounts(detractors + answers, passives, promoters);
      case PASSIVE -> new ScoreCounts(detractors, passives + answers, promoters);
      case PROMOTER -> new ScoreCounts(detractors, passives, promoters + answers);
    };
  }

  /**
   * Variance of one answer on the scale −1 to 1, divisor n: p + d − (p − d)². 0 to 1; 0 without
   * answers. The two shares are not independent, which is why this is not the sum of two binomials.
   */
  public double variance() {
    double n = total();
    double score = (promoters - detractors) / n;
    return n == 0 ? 0 : (promoters + detractors) / n - score * score;
  }

  /**
   * The variance of one answer after adding three pseudo-answers: never 0, so that ten promoters of
   * ten are not taken for certain.
   */
  public double cautiousVariance() {
    return AdjustedCounts.of(this).variance() * (total() + AdjustedCounts.PSEUDO_ANSWERS);
  }

  /** The Net Promoter Score of these answers with its interval. */
  public Nps nps() {
    return Nps.of(this);
  }
}
