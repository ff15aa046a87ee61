package org.heed.dashboard.trust;

import java.time.Instant;
import java.time.LocalDate;
import org.heed.statistics.NpsChange;
import org.heed.statistics.Tally;

/** A score that later ones are compared with. */
record Baseline(
    long id,
    LocalDate fromDay,
    LocalDate toDay,
    Tally answers,
    String reason,
    String setBy,
    Instant setAt) {

  /** Against this baseline, in words. */
  public String against(Tally now) {
    NpsChange change = answers.to(now);
    return !change.publishable()
        ? "not enough answers to compare"
        : "%s %s (95 %% interval %s), %s"
            .formatted(
                change.display(),
                change.yardstick().unit(),
                change.displayInterval(),
                change.real() ? "a real change" : "chance alone may do this");
  }
}
