package org.heed.dashboard.outcome;

import org.heed.platform.text.Money;
import org.heed.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What unhappy accounts of one currency pay.
 *
 * @param amount minor currency units a year
 * @param renewing of these, up for renewal soon
 */
record AtRisk(@Nullable String currency, long accounts, long amount, long renewing) {

  public String getTotal() {
    return Money.words(amount, currency);
  }

  public String getSoon() {
    return Money.words(renewing, currency);
  }

  /** What a share of it is about, from the lower to the upper end. */
  String between(Interval shares) {
    return Money.about(Math.round(amount * shares.lower()), currency)
        + " to "
        + Money.about(Math.round(amount * shares.upper()), currency);
  }
}
