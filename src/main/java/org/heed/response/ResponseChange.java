package org.heed.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One later change of an answer.
 *
 * @param actor who made it: {@code respondent}, or the name of somebody of the staff
 * @param field {@code score}, {@code comment}, {@code reasons} or {@code validity}
 * @param oldValue null when there was none
 * @param newValue null when it was taken away
 */
public record ResponseChange(
    Instant at, String actor, String field, @Nullable String oldValue, @Nullable String newValue) {}
