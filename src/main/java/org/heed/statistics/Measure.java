package org.heed.statistics;

/**
 * A scale and what its steps mean.
 *
 * @param lowest the lowest score that can be given
 * @param highest the highest score that can be given
 * @param highestNegative scores up to this one are negative
 * @param lowestPositive scores from this one on are positive
 * @param definition how the score is computed, one sentence
 */
public record Measure(
    int lowest, int highest, int highestNegative, int lowestPositive, String definition) {

  /** Whether the score is on the scale. */
  public boolean fits(int score) {
    return score >= lowest && score <= highest;
  }

  /** How far a score is from the best one: 0 for the best of the scale, 1 for the worst. */
  public double distance(int score) {
    return (highest - score) / (double) (highest - lowest);
  }

  /**
   * The group that a score belongs to.
   *
   * @throws IllegalArgumentException when it is not on the scale
   */
  public Category category(int score) {
    if (!fits(score)) {
      throw new IllegalArgumentException(
          "A score is between %d and %d, not %d".formatted(lowest, highest, score));
    }
    return score >= lowestPositive
        ? Category.PROMOTER
        : score > highestNegative ? Category.PASSIVE : Category.DETRACTOR;
  }
}
