package org.heed.dashboard.outcome;

import org.jspecify.annotations.Nullable;

/**
 * An account that was a customer on the first day of the year looked at.
 *
 * @param score its latest answer in the year before that day, 0 to 10; null without one
 * @param asked whether one of its people had been asked in that time
 * @param days until it left, or until today
 * @param left whether it left
 * @param expanded whether it paid more at some time since
 * @param contracted whether it paid less at some time since
 * @param revenue a year, in minor units of the currency
 * @param years as a customer on that day
 */
record Watched(
    @Nullable Integer score,
    boolean asked,
    double days,
    boolean left,
    boolean expanded,
    boolean contracted,
    @Nullable Long revenue,
    @Nullable String currency,
    @Nullable Double years) {}
