package org.heed.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer given elsewhere or earlier, to be imported.
 *
 * @param invitationId the invitation it belongs to; an invitation that has an answer is skipped
 * @param region of the account at that time, possibly empty
 * @param score 0 to 10
 * @param comment null when there is none
 * @param invitedOn the workspace's day on which the contact was asked, if known
 */
public record PastAnswer(
    @Nullable Long invitationId,
    long touchpointId,
    long surveyVersionId,
    @Nullable Long contactId,
    @Nullable Long accountId,
    String region,
    int score,
    @Nullable String comment,
    List<String> reasons,
    @Nullable String language,
    Instant answeredAt,
    @Nullable LocalDate invitedOn) {}
