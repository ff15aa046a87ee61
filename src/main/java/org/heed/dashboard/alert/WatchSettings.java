package org.heed.dashboard.alert;

import java.util.List;
import org.heed.platform.web.InvalidInput;
import org.heed.statistics.series.AlertRule;

/**
 * What is watched, and when a change is worth an alert.
 *
 * @param leastAnswers in the weeks compared, 10 to 1,000
 * @param leastPoints smallest change that matters, 1 to 100
 * @param falseAlarmsPerYear wanted at most over all series together, 0.1 to 12
 * @param coolDownWeeks silence after an alert, 0 to 26
 * @param attributes keys of the attributes by whose values series are watched
 */
record WatchSettings(
    int leastAnswers,
    int leastPoints,
    double falseAlarmsPerYear,
    int coolDownWeeks,
    List<String> attributes) {

  static final WatchSettings DEFAULT =
      new WatchSettings(
          30, 5, 1, 4, List.of("touchpoint", "stage", "segment", "region", "measure_point"));

  private static final int WEEKS_A_YEAR = 52;

  /**
   * Checks the ranges.
   *
   * @throws InvalidInput naming the field that is out of range
   */
  WatchSettings {
    requireRange("leastAnswers", leastAnswers, 10, 1_000);
    requireRange("leastPoints", leastPoints, 1, 100);
    requireRange("coolDownWeeks", coolDownWeeks, 0, 26);
    if (!(falseAlarmsPerYear >= 0.1 && falseAlarmsPerYear <= 12)) {
      throw new InvalidInput("falseAlarmsPerYear", "Enter a number from 0.1 to 12.");
    }
    attributes = List.copyOf(attributes);
  }

  private static void requireRange(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new InvalidInput(field, "Enter a whole number from %,d to %,d.".formatted(least, most));
    }
  }

  AlertRule rule() {
    return new AlertRule(
        leastAnswers, leastPoints, falseAlarmsPerYear, WEEKS_A_YEAR, coolDownWeeks);
  }
}
