package org.heed.score.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One look at one roll-up; see {@link Days} and {@link Finding} for what it says. */
record Audit(
    Instant at,
    RollUp rollUp,
    @Nullable LocalDate recentFrom,
    @Nullable LocalDate recentTo,
    @Nullable LocalDate olderFrom,
    @Nullable LocalDate olderTo,
    long compared,
    int differing,
    int waiting) {}
