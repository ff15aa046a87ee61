package org.heed.customer.preferences;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a contact wants to be asked.
 *
 * @param left whether never again
 * @param mailStopped whether not by mail
 * @param smsStopped whether not by text message
 * @param pausedUntil first day on which the contact may be asked again; null for no pause
 * @param language BCP 47 tag
 * @param hasMail whether an address is known
 * @param hasPhone whether a number is known
 */
public record ContactPreferences(
    boolean left,
    boolean mailStopped,
    boolean smsStopped,
    @Nullable LocalDate pausedUntil,
    String language,
    boolean hasMail,
    boolean hasPhone) {

  /** Whether the pause still lasts on this day. */
  public boolean isPaused(LocalDate day) {
    return pausedUntil != null && day.isBefore(pausedUntil);
  }
}
