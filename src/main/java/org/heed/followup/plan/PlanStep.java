package org.heed.followup.plan;

import java.time.LocalDate;

/**
 * One thing to do for a plan.
 *
 * @param done whether it is done
 */
public record PlanStep(
    long id, String what, long ownerId, String ownerName, LocalDate dueOn, boolean done) {

  /** Whether it should have been done before this day. */
  public boolean isOverdue(LocalDate today) {
    return !done && dueOn.isBefore(today);
  }
}
