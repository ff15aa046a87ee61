package org.heed.statistics;

/** The three groups of the 0–10 recommendation question, from unhappy to happy. */
public enum Category {
  /** 0–6: unhappy, somebody should call. */
  DETRACTOR,
  /** 7 or 8: content, but not loyal. */
  PASSIVE,
  /** 9 or 10: would recommend. */
  PROMOTER;

  /**
   * The group a score belongs to.
   *
   * @param score 0 to 10
   * @throws IllegalArgumentException for any other number
   */
  public static Category of(int score) {
    if (score < 0 || score > 10) {
      throw new IllegalArgumentException("A score is between 0 and 10, not " + score);
    }
    return score >= 9 ? PROMOTER : score >= 7 ? PASSIVE : DETRACTOR;
  }

  /** What an answer adds to the score: 1 for a promoter, −1 for a detractor, 0 for a passive. */
  public int value() {
    return switch (this) {
      case DETRACTOR -> -1;
      case PASSIVE -> 0;
      case PROMOTER -> 1;
    };
  }
}
