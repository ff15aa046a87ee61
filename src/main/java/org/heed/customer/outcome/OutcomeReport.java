package org.heed.customer.outcome;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says became of an account.
 *
 * @param account its id in the reporter's system, else its name
 * @param kind one of {@link OutcomeKind}, in any case of letters
 * @param on the day
 * @param amount minor currency units a year; null when not known
 * @param currency ISO 4217 code; null without an amount
 */
public record OutcomeReport(
    @Nullable String account,
    @Nullable String kind,
    @Nullable LocalDate on,
    @Nullable Long amount,
    @Nullable String currency) {

  /** What is wrong with it; null when nothing is. */
  @Nullable String problem(LocalDate today) {
    if (account == null || account.isBlank()) {
      return "Say which account: its id in your system, or its name.";
    }
    if (kind == null || OutcomeKind.of(kind).isEmpty()) {
      return "“%s” is no outcome. Use renewed, churned, expanded or contracted.".formatted(kind);
    }
    if (on == null || on.getYear() < 2000 || on.isAfter(today)) {
      return "The date is missing, or not between 2000 and today.";
    }
    if (amount != null && (amount < 0 || amount > 1_000_000_000_000_000L)) {
      return "The amount is negative or too large.";
    }
    if (amount != null && (currency == null || !currency.matches("[A-Za-z]{3}"))) {
      return "An amount needs its currency, such as EUR.";
    }
    return null;
  }
}
