package org.heed.dashboard.web;

import org.heed.statistics.NpsChange;

/**
 * What may be said about a change, and no more.
 *
 * @param tone {@code better}, {@code worse}, {@code same} or {@code unknown}; shown as an icon and
 *     a word
 * @param headline a few words
 * @param sentence the evidence
 */
record Verdict(String tone, String headline, String sentence) {

  private static final Verdict TOO_EARLY =
      new Verdict(
          "unknown",
          "Too early to compare",
          "There are not enough answers in this period or the one before it.");

  /** Of the figure that the page shows: an NPS, a share or a mean. */
  static Verdict of(NpsChange change, int days) {
    if (!change.publishable()) {
      return TOO_EARLY;
    }
    String evidence =
        "%s %s against the %d days before (95 %% interval %s)"
            .formatted(change.display(), change.yardstick().unit(), days, change.displayInterval());
    return of(change.real(), change.value() > 0, evidence);
  }

  private static Verdict of(boolean real, boolean better, String evidence) {
    if (!real) {
      return new Verdict(
          "same", "No real change", evidence + ". A difference this small can be chance.");
    }
    return better
        ? new Verdict("better", "Really better", evidence + ". Chance is an unlikely explanation.")
        : new Verdict("worse", "Really worse", evidence + ". Chance is an unlikely explanation.");
  }
}
