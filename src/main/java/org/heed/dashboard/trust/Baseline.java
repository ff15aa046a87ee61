package org.heed.dashboard.trust;

import java.time.Instant;
import java.time.LocalDate;
import org.heed.statistics.NpsChange;
import org.heed.statistics.ScoreCounts;

/** A score that later ones are compared with. */
record Baseline(
    long id,
    LocalDate fromDay,
    LocalDate toDay,
    long detractors,
    long passives,
    long promoters,
    String reason,
    String setBy,
    Instant setAt) {

  public ScoreCounts counts() {
    return new ScoreCounts(detractors, passives, promoters);
  }

  /** Against this baseline, in words. */
  public String against(ScoreCounts now) {
    NpsChange change = NpsChange.between(counts(), now);
    return !change.publishable()
        ? "not enough answers to compare"
        : "%s points (95 %% interval %s), %s"
            .formatted(
                change.display(),
                change.displayInterval(),
                change.real() ? "a real change" : "no change that chance could not make");
  }
}
