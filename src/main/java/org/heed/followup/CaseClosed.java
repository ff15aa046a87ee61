package org.heed.followup;

import java.time.Instant;
import org.heed.platform.outbox.DomainEvent;
import org.heed.platform.outbox.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Somebody closed a case. It may be opened again later; {@link CaseOpened} then follows.
 *
 * @param outcome key of the {@link Closing.Outcome}
 * @param rootCause key of the {@link Closing.RootCause}
 */
@Topic("case.closed")
public record CaseClosed(
    long workspaceId,
    long caseId,
    long responseId,
    @Nullable Long contactId,
    @Nullable Long accountId,
    String outcome,
    String rootCause,
    Instant closedAt)
    implements DomainEvent {}
