package org.heed.integration.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.heed.followup.CaseDetail;
import org.heed.followup.Closing;
import org.heed.followup.ContactAttempt;
import org.jspecify.annotations.Nullable;

/** A case as the API shows it. */
@Schema(name = "Case")
record CaseBody(
    long id,
    @Schema(description = "Send it back with every change; a stale one is answered with 409")
        int revision,
    @Schema(description = "open, closed or withdrawn") String state,
    @Schema(description = "new, contacted, in_progress or resolved") String stage,
    long responseId,
    int score,
    @Nullable String comment,
    @Nullable Long contactId,
    @Nullable Long accountId,
    @Schema(description = CaseOwners.HIDDEN) @Nullable Long ownerId,
    @Nullable String ownerName,
    Instant openedAt,
    Instant dueAt,
    @Nullable Instant firstContactAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant closedAt,
    @Nullable String outcome,
    @Nullable String rootCause,
    @Schema(description = "fixable_product, service_execution or expectation_gap")
        @Nullable String causeClass,
    @Nullable String note,
    List<AttemptBody> attempts) {

  static CaseBody of(CaseDetail found, boolean owners) {
    Closing closing = found.closing();
    return new CaseBody(
        found.id(),
        found.revision(),
        found.state().key(),
        found.stage().key(),
        found.responseId(),
        found.score(),
        found.comment(),
        found.customer().contactId(),
        found.customer().accountId(),
        owners ? found.ownerId() : null,
        owners ? found.ownerName() : null,
        found.openedAt(),
        found.dueAt(),
        found.firstContactAt(),
        found.resolvedAt(),
        found.closedAt(),
        closing == null ? null : closing.outcome().key(),
        closing == null ? null : closing.rootCause().key(),
        closing == null ? null : closing.causeClass().key(),
        closing == null ? null : closing.note(),
        found.attempts().stream()
            .filter(attempt -> !attempt.undone())
            .map(attempt -> AttemptBody.of(attempt, owners))
            .toList());
  }

  /** A try to get in touch. */
  @Schema(name = "ContactAttempt")
  record AttemptBody(
      long id, Instant at, @Nullable String by, String means, String result, String note) {

    static AttemptBody of(ContactAttempt attempt, boolean owners) {
      return new AttemptBody(
          attempt.id(),
          attempt.at(),
          owners ? attempt.actorName() : null,
          attempt.means().key(),
          attempt.result().key(),
          attempt.note());
    }
  }
}
