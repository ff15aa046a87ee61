package org.heed.followup.calling;

import java.time.Instant;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * One line of the call list.
 *
 * @param revision grows with every change; give it back with a change to this case
 * @param score the score now, on the scale of its kind; no longer negative when the customer raised
 *     it after somebody had acted
 * @param previousScore what the customer answered before; null for a first answer
 * @param comment what the customer wrote; null when nothing
 * @param openedAt when the waiting began
 * @param dueAt until when the customer should have heard from us
 * @param firstContactAt when they first did; null before
 * @param replySince since when a reply of theirs waits for an answer; null when none does
 * @param attempts how often somebody tried so far
 */
public record OpenCase(
    long id,
    int revision,
    long responseId,
    SurveyKind kind,
    int score,
    @Nullable Integer previousScore,
    @Nullable String comment,
    Instant openedAt,
    Instant dueAt,
    @Nullable Instant firstContactAt,
    @Nullable Instant replySince,
    int attempts,
    long ownerId,
    String ownerName,
    CaseCustomer customer,
    CallFactors factors) {}
