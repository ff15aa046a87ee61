package org.heed.followup.advocacy;

import org.heed.platform.web.InvalidInput;

/**
 * What the workspace decided about asking promoters.
 *
 * @param quietDays nobody is asked twice within so many days, 1 to 1,095
 * @param referralUrl https address where referral links lead; empty for a page of Heed's own
 */
public record AdvocacyPolicy(int quietDays, String referralUrl) {

  /** What a workspace begins with: twice a year at most, no site of its own. */
  public static final AdvocacyPolicy DEFAULT = new AdvocacyPolicy(180, "");

  /**
   * Checks the values.
   *
   * @throws InvalidInput naming the field
   */
  public AdvocacyPolicy {
    if (quietDays < 1 || quietDays > 1095) {
      throw new InvalidInput("quietDays", "Enter a whole number of days from 1 to 1,095.");
    }
    referralUrl = referralUrl.strip();
    if (!referralUrl.isEmpty() && !referralUrl.matches("https://[^\\s\\\\\"<>]{4,400}")) {
      throw new InvalidInput("referralUrl", "Enter an address that begins with https://.");
    }
  }
}
