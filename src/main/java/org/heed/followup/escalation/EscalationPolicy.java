package org.heed.followup.escalation;

import org.heed.platform.web.InvalidInput;

/**
 * When somebody else hears of a case.
 *
 * @param warnHours the owner is reminded so long before the deadline, 0 to 72; 0 for never
 * @param levels leads above the owner that hear of a breach, one after the other, 0 to 5
 * @param nextHours from one level to the next, 1 to 336
 * @param issueCases so many cases of one cause are a systemic issue, 2 to 1,000
 * @param issueDays within so many days, 1 to 90
 */
public record EscalationPolicy(
    int warnHours, int levels, int nextHours, int issueCases, int issueDays) {

  /** What a workspace begins with. */
  public static final EscalationPolicy DEFAULT = new EscalationPolicy(4, 3, 24, 5, 14);

  /**
   * Checks the ranges.
   *
   * @throws InvalidInput naming the field
   */
  public EscalationPolicy {
    require("warnHours", warnHours, 0, 72);
    require("levels", levels, 0, 5);
    require("nextHours", nextHours, 1, 336);
    require("issueCases", issueCases, 2, 1000);
    require("issueDays", issueDays, 1, 90);
  }

  private static void require(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new InvalidInput(field, "Enter a whole number from %d to %,d.".formatted(least, most));
    }
  }
}
