package org.heed.delivery.sms;

/** What a provider said to a message. */
public sealed interface SmsResult {

  /**
   * It takes care of it.
   *
   * @param providerId its id for the message
   * @param segments as it counted them; 0 when it did not say
   */
  record Taken(String providerId, int segments) implements SmsResult {}

  /**
   * Not now; nothing was sent.
   *
   * @param providerAway whether no other message would be taken either
   */
  record Later(String reason, boolean providerAway) implements SmsResult {}

  /**
   * Never.
   *
   * @param blame whose fault it is
   */
  record Refused(String reason, Blame blame) implements SmsResult {}

  /** The line broke after the message was handed over; it may have been sent. */
  record Unknown(String reason) implements SmsResult {}

  /** Why a message is refused for good. */
  enum Blame {
    /** The number does not exist or takes no text messages. */
    NUMBER,
    /** Its owner told the provider to stop. */
    STOPPED,
    /** Anything else; the number stays good. */
    MESSAGE
  }
}
