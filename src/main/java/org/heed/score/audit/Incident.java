package org.heed.score.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up that did not agree with the raw answers.
 *
 * @param foundAt when it was first seen
 * @param seenAt when it was last seen
 * @param firstDay first day that differs; null for accounts
 * @param accountIds accounts that differ; empty for days
 * @param examples the first differences in words
 * @param rebuiltBy who had it rebuilt; null while nobody had
 * @param closedAt when everything agreed again; null while it does not
 */
record Incident(
    long id,
    RollUp rollUp,
    Instant foundAt,
    Instant seenAt,
    int differing,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate lastDay,
    List<Long> accountIds,
    List<String> examples,
    @Nullable Instant rebuiltAt,
    @Nullable String rebuiltBy,
    @Nullable Instant closedAt) {

  public boolean isOpen() {
    return closedAt == null;
  }
}
