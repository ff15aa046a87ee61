package org.heed.response.flags;

import java.time.LocalDate;
import java.util.List;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * A flagged answer as lists show it.
 *
 * @param who the contact's name or address; null when not known
 * @param codes every reason found, in the order of {@link FlagCode}
 * @param clearedBy who let it in again; null while it does not count
 */
public record Flagged(
    long responseId,
    SurveyKind kind,
    int score,
    @Nullable String comment,
    LocalDate answeredOn,
    String touchpoint,
    @Nullable String who,
    List<FlagCode> codes,
    @Nullable String clearedBy) {}
