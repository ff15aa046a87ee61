package org.heed.response;

import java.time.Instant;
import java.time.LocalDate;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Topic;
import org.jspecify.annotations.Nullable;

/** A customer confirmed a score for the first time, or an earlier answer was imported. */
@Topic("response.received")
public record ResponseReceived(
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
    Instant answeredAt)
    implements ResponseEvent {

  /** Of an answer just stored. */
  static ResponseReceived of(Response response) {
    return new ResponseReceived(
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
        response.answeredAt());
  }
}
