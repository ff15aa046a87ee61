package org.heed.response;

import java.time.Instant;
import java.time.LocalDate;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the staff marked an answer as not genuine: it no longer counts.
 *
 * @param reason why, in their words
 * @param invalidatedAt when
 */
@Topic("response.invalidated")
public record ResponseInvalidated(
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
    String reason,
    Instant invalidatedAt)
    implements ResponseEvent {

  /** Of an answer that counted until now. */
  static ResponseInvalidated of(Response response, String reason, Instant at) {
    return new ResponseInvalidated(
        WorkspaceScope.current(),
        response.id(),
        response.invitationId(),
        response.touchpointId(),
        response.contactId(),
        response.accountId(),
        response.region(),
        response.score(),
        response.answeredOn(),
        response.invitedOn(),
        response.answeredAt(),
        reason,
        at);
  }
}
