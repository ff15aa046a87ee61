package org.heed.statistics;

import java.util.Arrays;
import java.util.Locale;

/**
 * The kinds of questions whose answers are counted. Each has a scale of its own and a definition of
 * what counts as positive and negative; answers of different kinds are never counted together.
 */
public enum SurveyKind {
  /** Recommendation, asked about the relation as a whole. */
  RNPS(
      "Relationship NPS",
      new Measure(0, 10, 6, 9, "Share of 9 and 10 minus share of 0 to 6, in points.")),
  /** Recommendation, asked after one event. */
  TNPS(
      "Transactional NPS",
      new Measure(0, 10, 6, 9, "Share of 9 and 10 minus share of 0 to 6, in points.")),
  /** Satisfaction with five steps. */
  CSAT5(
      "CSAT 1–5", new Measure(1, 5, 2, 4, "Share of 4 and 5, the two best of five, in per cent.")),
  /** Satisfaction with ten steps. */
  CSAT10(
      "CSAT 1–10",
      new Measure(1, 10, 5, 8, "Share of 8, 9 and 10, the three best of ten, in per cent.")),
  /** Effort: how much one agrees that it was easy. */
  CES7("CES 1–7", new Measure(1, 7, 3, 5, "Share above 4 of 7, in per cent.")),
  /** How an experience was, without a recommendation. */
  EXPERIENCE(
      "Experience 0–10",
      new Measure(0, 10, 6, 9, "Mean of the answers; 0 to 6 is followed up as unhappy."));

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // a record of numbers and a text
  private final Measure measure;

  SurveyKind(String label, Measure measure) {
    this.label = label;
    this.measure = measure;
  }

  /** The name people know it by. */
  public String label() {
    return label;
  }

  /** Its scale and how its score is counted. */
  public Measure measure() {
    return measure;
  }

  /** As tables and addresses carry it, such as {@code csat5}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the categories are promoters, passives and detractors. */
  public boolean isNps() {
    return this == RNPS || this == TNPS;
  }

  /** How its answers become one figure. */
  public Yardstick yardstick() {
    return isNps() ? Yardstick.SCORE : byCategory() ? Yardstick.SHARE : Yardstick.MEAN;
  }

  /** Whether its figure is made of positive, middle and negative answers, and not a mean. */
  public boolean byCategory() {
    return this != EXPERIENCE;
  }

  /**
   * The group that a score belongs to: positive, middle or negative on this kind's scale.
   *
   * @throws IllegalArgumentException when the score is not on the scale
   */
  public Category category(int score) {
    return measure.category(score);
  }

  /** The word for a category of this kind, such as {@code Promoter} or {@code Satisfied}. */
  public String word(Category category) {
    return switch (category) {
      case PROMOTER -> isNps() ? "Promoter" : this == CES7 ? "Easy" : "Satisfied";
      case PASSIVE -> isNps() ? "Passive" : "Neutral";
      case DETRACTOR -> isNps() ? "Detractor" : this == CES7 ? "Hard" : "Dissatisfied";
    };
  }

  /** The word for all who gave a score of this category, such as {@code Promoters}. */
  public String plural(Category category) {
    return isNps() ? word(category) + "s" : word(category);
  }

  /** A score as people say it: {@code 3} of an NPS, else with its scale, {@code 3 of 5}. */
  public String spoken(int score) {
    return isNps() ? Integer.toString(score) : score + " of " + measure.highest();
  }

  /** The same where room is scarce: {@code 3}, or {@code 3/5}. */
  public String brief(int score) {
    return isNps() ? Integer.toString(score) : score + "/" + measure.highest();
  }

  /** The scores of a category, such as {@code 9–10}. */
  public String range(Category category) {
    int lowest =
        switch (category) {
          case PROMOTER -> measure.lowestPositive();
          case PASSIVE -> measure.highestNegative() + 1;
          case DETRACTOR -> measure.lowest();
        };
    int highest =
        switch (category) {
          case PROMOTER -> measure.highest();
          case PASSIVE -> measure.lowestPositive() - 1;
          case DETRACTOR -> measure.highestNegative();
        };
    return lowest == highest ? Integer.toString(lowest) : lowest + "–" + highest;
  }

  /**
   * The kind with this key.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static SurveyKind of(String key) {
    return Arrays.stream(values())
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no kind of survey " + key));
  }
}
