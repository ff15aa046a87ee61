package org.heed.customer;

import java.time.Instant;

/**
 * One line of the consent ledger, which only grows.
 *
 * @param channel what was decided about: {@code mail}, {@code sms} or {@code all}
 * @param decision what was decided
 * @param means how we know, such as "unsubscribe link" or "import customers.csv"
 * @param at when
 */
public record ConsentEntry(String channel, Decision decision, String means, Instant at) {

  /** What a person decided about being asked. */
  public enum Decision {
    /** Agreed to be asked. */
    AGREED,
    /** Does not want to be asked. */
    OPTED_OUT,
    /** Took an opt-out back. */
    OPTED_IN,
    /** Wants a break. */
    PAUSED,
    /** Ended the break. */
    RESUMED
  }
}
