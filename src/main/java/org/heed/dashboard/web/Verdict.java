package org.heed.dashboard.web;

import org.heed.statistics.NpsChange;
import org.heed.statistics.ProportionWithInterval;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.comparison.ShareChange;

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

  /** Of a kind that has no NPS: whether the share of the best answers changed. */
  static Verdict of(ScoreCounts before, ScoreCounts now, int days) {
    ProportionWithInterval earlier = ProportionWithInterval.of(before.promoters(), before.total());
    ProportionWithInterval later = ProportionWithInterval.of(now.promoters(), now.total());
    if (!earlier.publishable() || !later.publishable()) {
      return TOO_EARLY;
    }
    ShareChange change = ShareChange.between(earlier, later);
    String evidence =
        "The share of the best answers was %s in the %d days before and is %s now"
            .formatted(earlier.display(), days, later.display());
    return of(change.real(), change.value() > 0, evidence);
  }

  static Verdict of(NpsChange change, int days) {
    if (!change.publishable()) {
      return TOO_EARLY;
    }
    String evidence =
        "%s points against the %d days before (95 %% interval %s)"
            .formatted(change.display(), days, change.displayInterval());
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
