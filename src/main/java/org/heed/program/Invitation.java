package org.heed.program;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One ask to one contact.
 *
 * @param accountId the contact's account when it was planned
 * @param region that account's region then, possibly empty
 * @param attempts tries to send it so far, this one included
 * @param sentOn workspace-local day on which it was sent
 * @param closesAt when it stops taking answers; null until it was sent
 * @param answered whether an answer is known; follows the answer by a moment
 */
public record Invitation(
    long id,
    long touchpointId,
    long surveyVersionId,
    Recipient recipient,
    @Nullable Long accountId,
    String region,
    InvitationState state,
    Instant dueAt,
    int attempts,
    @Nullable Instant sentAt,
    @Nullable LocalDate sentOn,
    @Nullable Instant closesAt,
    ReminderState reminderState,
    int reminderAttempts,
    boolean answered) {

  /** Whether it takes answers at this moment. */
  public boolean isOpen(Instant at) {
    return closesAt == null || at.isBefore(closesAt);
  }

  Invitation claimed() {
    return new Invitation(
        id,
        touchpointId,
        surveyVersionId,
        recipient,
        accountId,
        region,
        InvitationState.SENDING,
        dueAt,
        attempts + 1,
        sentAt,
        sentOn,
        closesAt,
        reminderState,
        reminderAttempts,
        answered);
  }

  Invitation reminderClaimed() {
    return new Invitation(
        id,
        touchpointId,
        surveyVersionId,
        recipient,
        accountId,
        region,
        state,
        dueAt,
        attempts,
        sentAt,
        sentOn,
        closesAt,
        ReminderState.SENDING,
        reminderAttempts + 1,
        answered);
  }
}
