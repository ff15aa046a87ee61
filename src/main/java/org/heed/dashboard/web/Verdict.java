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

  static Verdict of(NpsChange change, int days) {
    if (!change.publishable()) {
      return new Verdict(
          "unknown",
          "Too early to compare",
          "There are not enough answers in this period or the one before it.");
    }
    String evidence =
        "%s points against the %d days before (95 %% interval %s)"
            .formatted(change.display(), days, change.displayInterval());
    if (!change.real()) {
      return new Verdict(
          "same", "No real change", evidence + ". A difference this small can be chance.");
    }
    return change.value() > 0
        ? new Verdict("better", "Really better", evidence + ". Chance is an unlikely explanation.")
        : new Verdict("worse", "Really worse", evidence + ". Chance is an unlikely explanation.");
  }
}
