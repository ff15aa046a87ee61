package org.heed.statistics.series;

/**
 * When a change is worth somebody's attention.
 *
 * @param leastAnswers in the recent periods and in the baseline, at least 1
 * @param leastPoints smallest difference that matters to the business, in points; of a mean on a
 *     scale of 0 to 10 a tenth of it
 * @param falseAlarmsPerYear wanted at most for the whole workspace, however many series it watches
 * @param decisionsPerYear how often the procedure runs: 52 for weeks
 * @param coolDown periods after an alert in which a series stays silent
 */
public record AlertRule(
    int leastAnswers,
    double leastPoints,
    double falseAlarmsPerYear,
    int decisionsPerYear,
    int coolDown) {

  /** Weekly decisions, five points or more, one false alarm a year, a month of silence. */
  public static final AlertRule WEEKLY = new AlertRule(30, 5, 1, 52, 4);

  /** Monthly decisions, five points or more, one false alarm a year, two months of silence. */
  public static final AlertRule MONTHLY = new AlertRule(30, 5, 1, 12, 2);

  private static final double BOLDEST = 0.1;

  /**
   * @throws IllegalArgumentException when a number is out of its range
   */
  public AlertRule {
    if (leastAnswers < 1 || decisionsPerYear < 1 || coolDown < 0) {
      throw new IllegalArgumentException("Answers and decisions are positive");
    }
    if (!(leastPoints >= 0 && leastPoints <= 200) || !(falseAlarmsPerYear > 0)) {
      throw new IllegalArgumentException("Points are 0 to 200, false alarms above 0");
    }
  }

  /**
   * The share of false findings allowed in one run. When nothing changed anywhere it is also the
   * chance of any false alarm in the run, so the year's budget divided by the runs.
   */
  double errorRate() {
    return Math.min(BOLDEST, falseAlarmsPerYear / decisionsPerYear);
  }
}
