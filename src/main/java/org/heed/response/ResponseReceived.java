package org.heed.response;

import java.time.Instant;
import java.time.LocalDate;
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
    implements ResponseEvent {}
