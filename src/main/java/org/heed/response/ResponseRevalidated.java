package org.heed.response;

import java.time.Instant;
import java.time.LocalDate;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Topic;
import org.jspecify.annotations.Nullable;

/**
 * An invalidated answer was found genuine after all: it counts again.
 *
 * @param revalidatedAt when
 */
@Topic("response.revalidated")
public record ResponseRevalidated(
    long workspaceId,
    long responseId,
    @Nullable Long invitationId,
    long touchpointId,
    @Nullable Long contactId,
    @Nullable Long accountId,
    String region,
    int score,
    LocalDate answeredOn,
    @Nullable LocalDate invitedOn,
    Instant answeredAt,
    Instant revalidatedAt)
    implements ResponseEvent {

  /** Of an answer that counts again, with this score. */
  static ResponseRevalidated of(Response response, int score, Instant at) {
    return new ResponseRevalidated(
        WorkspaceScope.current(),
        response.id(),
        response.invitationId(),
        response.touchpointId(),
        response.contactId(),
        response.accountId(),
        response.region(),
        score,
        response.answeredOn(),
        response.invitedOn(),
        response.answeredAt(),
        at);
  }
}
