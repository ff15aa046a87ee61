package org.heed.followup.tracker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket or task that was asked for, and what became of it.
 *
 * @param state {@code waiting}, {@code asking}, {@code made}, {@code parked} or {@code dropped}
 * @param number as people in the other system call it; null before it is made
 * @param url where to open it; null before it is made
 * @param error why it is not made; null while there is no trouble
 */
public record WorkItem(
    long id,
    long responseId,
    String tracker,
    TrackerKind kind,
    String askedBy,
    String state,
    @Nullable String number,
    @Nullable String url,
    @Nullable String error,
    Instant createdAt) {}
