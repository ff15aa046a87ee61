package org.heed.program.rehearsal;

import org.heed.program.experience.Experience;
import org.heed.program.experience.Part;

/**
 * What a forecast takes for granted.
 *
 * @param days how far it looks, 1 to 90
 * @param responseRate percent of the invited who answer, 1 to 100, where a touchpoint's own past
 *     does not say better
 * @param detractors percent of the answers that open a case, 0 to 100, likewise
 * @param casesPerWeek cases that one person can follow up in a week, 1 to 1,000
 * @param sameForAll whether both percentages hold for every touchpoint, whatever its past says
 */
public record Assumptions(
    int days, int responseRate, int detractors, int casesPerWeek, boolean sameForAll) {

  /** A quarter, every fourth answers, every sixth of them unhappy, ten cases a week each. */
  public static final Assumptions USUAL = new Assumptions(90, 25, 16, 10);

  /** So many usual invitations or answers are added to those of the past. */
  private static final long WEIGHT = 50;

  /** Brings each into its range. */
  public Assumptions {
    days = Math.clamp(days, 1, 90);
    responseRate = Math.clamp(responseRate, 1, 100);
    detractors = Math.clamp(detractors, 0, 100);
    casesPerWeek = Math.clamp(casesPerWeek, 1, 1_000);
  }

  /** Every touchpoint by its own past. */
  public Assumptions(int days, int responseRate, int detractors, int casesPerWeek) {
    this(days, responseRate, detractors, casesPerWeek, false);
  }

  /** The figures to begin with: those of the past, drawn towards the usual ones. */
  public static Assumptions after(Experience.Past past) {
    return new Assumptions(
        USUAL.days(),
        drawn(past.allAnswered(), USUAL.responseRate()),
        drawn(past.allUnhappy(), USUAL.detractors()),
        USUAL.casesPerWeek());
  }

  private static int drawn(Part past, int usual) {
    return (int) Math.round(100 * past.drawn(usual / 100.0, WEIGHT));
  }
}
