package org.heed.response;

import java.time.Instant;
import java.time.LocalDate;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A customer changed the score of an answer that counts.
 *
 * @param previousScore the score that counted until now, 0 to 10; different from {@code score}
 * @param changedAt when it was changed
 */
@Topic("response.changed")
public record ResponseChanged(
    long workspaceId,
    long responseId,
    @Nullable Long invitationId,
    long touchpointId,
    @Nullable Long contactId,
    @Nullable Long accountId,
    String region,
    int previousScore,
    int score,
    LocalDate answeredOn,
    @Nullable LocalDate invitedOn,
    Instant answeredAt,
    Instant changedAt)
    implements ResponseEvent {

  /** Of an answer as it was before it got this score. */
  static ResponseChanged of(Response response, int score, Instant at) {
    return new ResponseChanged(
        WorkspaceScope.current(),
        response.id(),
        response.invitationId(),
        response.touchpointId(),
        response.contactId(),
        response.accountId(),
        response.region(),
        response.score(),
        score,
        response.answeredOn(),
        response.invitedOn(),
        response.answeredAt(),
        at);
  }
}
