package org.heed.integration.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.heed.followup.calling.OpenCase;
import org.jspecify.annotations.Nullable;

/** A line of the call list as the API shows it. */
@Schema(name = "OpenCase")
record OpenCaseBody(
    long id,
    int revision,
    int score,
    @Nullable String comment,
    String contactName,
    @Nullable Long contactId,
    @Nullable String accountName,
    @Nullable Long accountId,
    @Schema(description = CaseOwners.HIDDEN) @Nullable Long ownerId,
    @Nullable String ownerName,
    Instant openedAt,
    Instant dueAt,
    @Nullable Instant firstContactAt,
    int attempts) {

  static OpenCaseBody of(OpenCase open, boolean owners) {
    return new OpenCaseBody(
        open.id(),
        open.revision(),
        open.score(),
        open.comment(),
        open.customer().contactName(),
        open.customer().contactId(),
        open.customer().accountName(),
        open.customer().accountId(),
        owners ? open.ownerId() : null,
        owners ? open.ownerName() : null,
        open.openedAt(),
        open.dueAt(),
        open.firstContactAt(),
        open.attempts());
  }
}
