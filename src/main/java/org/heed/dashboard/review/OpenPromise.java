package org.heed.dashboard.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case of the account that is not closed, with what was promised last.
 *
 * @param dueOn by when the customer is to be called
 * @param contacted whether somebody has been in touch
 * @param promise what was noted when a date was agreed; null when none was
 */
record OpenPromise(
    long id,
    int score,
    String owner,
    LocalDate dueOn,
    boolean contacted,
    @Nullable String promise) {}
