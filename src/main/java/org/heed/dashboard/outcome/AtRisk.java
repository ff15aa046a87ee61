package org.heed.dashboard.outcome;

import org.heed.followup.wording.Revenue;
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
    return Revenue.words(amount, currency);
  }

  public String getSoon() {
    return Revenue.words(renewing, currency);
  }

  /** What a share of it is, from the lower to the upper end. */
  String between(Interval shares) {
    return Revenue.words(Math.round(amount * shares.lower()), currency)
        + " to "
        + Revenue.words(Math.round(amount * shares.upper()), currency);
  }
}
