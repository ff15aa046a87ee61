package org.heed.followup.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.heed.workspace.calendar.WorkingHours;

/**
 * The clock of a case: runs in working hours and stands still in pauses.
 *
 * @param openedAt when it starts
 * @param promised working time until the customer should have heard from us
 * @param pauses in any order; those that overlap stop it once
 */
public record SlaClock(Instant openedAt, Duration promised, List<Pause> pauses) {

  /** A time in which the clock stands still. */
  public record Pause(Instant from, Instant until) {}

  /** When the promised time will have passed. */
  public Instant dueAt(WorkingHours hours) {
    Duration left = promised;
    Instant from = openedAt;
    for (Pause pause : inOrder()) {
      Instant due = hours.add(from, left);
      if (!due.isAfter(pause.from())) {
        return due;
      }
      left = left.minus(hours.between(from, pause.from()));
      from = pause.until().isAfter(from) ? pause.until() : from;
    }
    return hours.add(from, left);
  }

  private List<Pause> inOrder() {
    return pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
  }
}
