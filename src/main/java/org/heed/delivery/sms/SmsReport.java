package org.heed.delivery.sms;

import org.heed.delivery.sms.SmsResult.Blame;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message that the provider had taken.
 *
 * @param providerId its id
 * @param error what went wrong; null for a message on its way or delivered
 * @param blame whose fault it is; null when nothing went wrong
 */
public record SmsReport(
    String providerId, State state, @Nullable String error, @Nullable Blame blame) {

  /** How far a message has come; reports arrive in any order, and only a later state counts. */
  public enum State {
    /** Taken by the provider. */
    ACCEPTED,
    /** Waits at the provider. */
    QUEUED,
    /** Handed to the carrier. */
    SENT,
    /** On the customer's telephone. */
    DELIVERED,
    /** The carrier could not deliver it. */
    UNDELIVERED,
    /** The provider could not send it. */
    FAILED;

    /** The name in the database. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the message did not arrive and never will. */
    public boolean isFailure() {
      return this == UNDELIVERED || this == FAILED;
    }
  }
}
