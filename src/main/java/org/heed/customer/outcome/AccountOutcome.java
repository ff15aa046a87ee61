package org.heed.customer.outcome;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of an account.
 *
 * @param amount minor currency units a year; null when not known
 */
public record AccountOutcome(
    OutcomeKind kind, LocalDate on, @Nullable Long amount, @Nullable String currency) {}
