package org.heed.followup;

import java.time.Instant;
import org.heed.platform.outbox.DomainEvent;
import org.heed.platform.outbox.Topic;
import org.jspecify.annotations.Nullable;

/**
 * An unhappy answer became a case, or an earlier case became open again.
 *
 * @param ownerId the user who should call
 * @param score 0 to 6
 * @param dueAt until when the customer should have heard from us
 */
@Topic("case.opened")
public record CaseOpened(
    long workspaceId,
    long caseId,
    long responseId,
    @Nullable Long contactId,
    @Nullable Long accountId,
    long ownerId,
    int score,
    Instant dueAt)
    implements DomainEvent {}
