package org.heed.program.rehearsal;

/**
 * What a forecast takes for granted.
 *
 * @param days how far it looks, 1 to 90
 * @param responseRate percent of the invited who answer, 1 to 100
 * @param detractors percent of the answers that open a case, 0 to 100
 * @param casesPerWeek cases that one person can follow up in a week, 1 to 1,000
 */
public record Assumptions(int days, int responseRate, int detractors, int casesPerWeek) {

  /** A quarter, every fourth answers, every sixth of them unhappy, ten cases a week each. */
  public static final Assumptions USUAL = new Assumptions(90, 25, 16, 10);

  /** Brings each into its range. */
  public Assumptions {
    days = Math.clamp(days, 1, 90);
    responseRate = Math.clamp(responseRate, 1, 100);
    detractors = Math.clamp(detractors, 0, 100);
    casesPerWeek = Math.clamp(casesPerWeek, 1, 1_000);
  }

  /** Answers expected of so many invitations. */
  public long answers(long invited) {
    return Math.round(invited * responseRate / 100.0);
  }

  /** Cases expected of so many invitations. */
  public long cases(long invited) {
    return Math.round(invited * responseRate * detractors / 10_000.0);
  }
}
