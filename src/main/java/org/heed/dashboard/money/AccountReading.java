package org.heed.dashboard.money;

import java.util.Locale;
import org.heed.statistics.SignedPoints;
import org.heed.statistics.weighting.WeightedMean;

/**
 * One way to count the same answers.
 *
 * @param question what it answers
 * @param enough whether there are enough accounts for a figure
 * @param points the score, −100 to 100
 * @param interval 95 %, in points
 * @param basis how many count, in words
 */
public record AccountReading(
    String name, String question, boolean enough, String points, String interval, String basis) {

  /** With fewer accounts the error of a clustered score cannot be estimated. */
  static final int FEWEST_ACCOUNTS = 10;

  static AccountReading of(
      String name, String question, WeightedMean mean, long accounts, String basis) {
    if (accounts < FEWEST_ACCOUNTS) {
      return new AccountReading(name, question, false, "—", "—", basis);
    }
    return new AccountReading(
        name,
        question,
        true,
        SignedPoints.of(100 * mean.value()).display(),
        SignedPoints.of(Math.max(-100, 100 * mean.interval().lower())).display()
            + " to "
            + SignedPoints.of(Math.min(100, 100 * mean.interval().upper())).display(),
        basis);
  }

  /** "12.4" for effective numbers. */
  static String number(double value) {
    return String.format(Locale.ENGLISH, "%,.0f", value);
  }
}
