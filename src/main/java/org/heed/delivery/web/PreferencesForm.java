package org.heed.delivery.web;

import org.jspecify.annotations.Nullable;

/**
 * What a customer chose on the preferences page.
 *
 * @param pauseMonths 0 for no pause; null leaves it as it is
 * @param mail true when surveys may come by mail; a box without its tick is not sent
 * @param sms the same for text messages
 * @param language BCP 47 tag; null or blank leaves it as it is
 */
record PreferencesForm(
    @Nullable Integer pauseMonths,
    @Nullable Boolean mail,
    @Nullable Boolean sms,
    @Nullable String language) {

  private static final int LONGEST_PAUSE = 24;

  /** Months to pause, brought into the range that the page offers. */
  int months() {
    return pauseMonths == null ? -1 : Math.clamp(pauseMonths, 0, LONGEST_PAUSE);
  }
}
