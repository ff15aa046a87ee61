package org.heed.statistics.planning;

import org.heed.statistics.Tally;

/**
 * Whether a target can be seen at all with the answers a measure point gets.
 *
 * @param points the wanted change of the score
 * @param answersNeeded for an interval of ± these points: fewer cannot tell the change from chance
 * @param answersForCertainty in each period to find the change four times out of five
 * @param answersExpected in the period
 * @param chance of finding the change with the expected answers, 0 to 1
 */
public record Target(
    double points,
    long answersNeeded,
    long answersForCertainty,
    long answersExpected,
    double chance) {

  private static final double USUAL_POWER = 0.8;

  /**
   * Judges a target by the answers so far.
   *
   * @param history answers to take the spread from
   * @param points wanted change in the kind's unit, positive
   * @throws IllegalArgumentException when the points are not positive or the answers negative
   */
  public static Target of(Tally history, double points, long answersExpected) {
    if (answersExpected < 0) {
      throw new IllegalArgumentException("Answers cannot be negative");
    }
    double variance = history.cautiousVariance();
    boolean score = history.kind().isNps();
    return new Target(
        points,
        score ? SampleSize.forMargin(variance, points) : SampleSize.forMean(variance, points),
        SampleSize.toDetect(variance, points, USUAL_POWER),
        answersExpected,
        answersExpected == 0 ? 0 : Detectable.power(variance, points, answersExpected));
  }

  /** Whether a change of this size would stand out from chance. */
  public boolean reachable() {
    return answersExpected >= answersNeeded;
  }
}
