package org.heed.delivery.web;

import org.jspecify.annotations.Nullable;

/**
 * What a customer chose on the preferences page.
 *
 * @param pauseMonths 0 for no pause; null leaves it as it is
 * @param mail whether surveys may come by mail
 * @param sms whether surveys may come by text message
 * @param language BCP 47 tag; null or blank leaves it as it is
 */
record PreferencesForm(
    @Nullable Integer pauseMonths, boolean mail, boolean sms, @Nullable String language) {

  private static final int LONGEST_PAUSE = 24;

  /** Months to pause, brought into the range that the page offers. */
  int months() {
    return pauseMonths == null ? -1 : Math.clamp(pauseMonths, 0, LONGEST_PAUSE);
  }
}
