package org.heed.response;

import java.time.Instant;
import java.time.LocalDate;
import org.heed.platform.outbox.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an answer. Carries all facts about the answer, so that nobody has to
 * read it again to act upon it.
 */
public sealed interface ResponseEvent extends DomainEvent
    permits ResponseReceived,
        ResponseChanged,
        ResponseCompleted,
        ResponseInvalidated,
        ResponseRevalidated {

  /** The answer. */
  long responseId();

  /** The invitation that was answered; null for imported answers. */
  @Nullable Long invitationId();

  /** The touchpoint that asked. */
  long touchpointId();

  /** Who answered; null when not known. */
  @Nullable Long contactId();

  /** The account of that contact when it was asked; null when it had none. */
  @Nullable Long accountId();

  /** Region of the account when the contact was asked; empty when it had none. */
  String region();

  /** The score that counts from now on, 0 to 10. */
  int score();

  /** The workspace's day on which the answer was first given. */
  LocalDate answeredOn();

  /** The workspace's day on which the invitation was sent; null without an invitation. */
  @Nullable LocalDate invitedOn();

  /** When the answer was first given. */
  Instant answeredAt();
}
