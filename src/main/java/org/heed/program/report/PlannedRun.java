package org.heed.program.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One run of planning, for lists; newest first. */
public record PlannedRun(
    long id,
    LocalDate plannedOn,
    boolean done,
    int considered,
    int invited,
    int suppressed,
    Instant startedAt,
    @Nullable Instant finishedAt) {}
