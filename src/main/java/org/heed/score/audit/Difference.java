package org.heed.score.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place in a roll-up that does not say what the raw answers say.
 *
 * @param day null for an account
 * @param accountId null for a day
 * @param words where it is, what is stored and what was counted
 */
public record Difference(@Nullable LocalDate day, @Nullable Long accountId, String words) {}
