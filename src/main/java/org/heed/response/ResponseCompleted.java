package org.heed.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A customer added or changed the comment or the reasons of an answer that counts.
 *
 * @param comment what they wrote, never blank; null when they only ticked reasons
 * @param reasons the ticked reasons as they were worded, possibly none
 * @param completedAt when they sent it
 */
@Topic("response.completed")
public record ResponseCompleted(
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
    @Nullable String comment,
    List<String> reasons,
    Instant completedAt)
    implements ResponseEvent {

  /** Of an answer that got these words. */
  static ResponseCompleted of(
      Response response, @Nullable String comment, List<String> reasons, Instant at) {
    return new ResponseCompleted(
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
        comment,
        reasons,
        at);
  }
}
