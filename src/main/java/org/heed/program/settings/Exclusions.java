package org.heed.program.settings;

/**
 * Who is left out beyond those who can never be asked (opted out, bounced, no address).
 *
 * @param openTicket contacts who have an open ticket
 * @param churnedDays contacts of accounts that left within this many days, 0 to 3,650; 0 for none
 * @param withoutConsent contacts who never agreed
 * @param newerThanDays contacts whose account is a customer for fewer days, 0 to 3,650; 0 for none
 */
public record Exclusions(
    boolean openTicket, int churnedDays, boolean withoutConsent, int newerThanDays) {

  /** Accounts that left within 90 days, and nothing else. */
  public static final Exclusions USUAL = new Exclusions(false, 90, false, 0);

  /** Checks the ranges. */
  public Exclusions {
    if (churnedDays < 0 || churnedDays > 3_650 || newerThanDays < 0 || newerThanDays > 3_650) {
      throw new IllegalArgumentException("Exclusions look back 0 to 3,650 days");
    }
  }
}
