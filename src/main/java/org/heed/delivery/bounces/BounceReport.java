package org.heed.delivery.bounces;

/**
 * What a mail service or a receiving server says about a mail that had been accepted.
 *
 * @param recipient the address it was for
 * @param messageId the Message-ID of our mail; empty when the report does not say
 * @param detail in the reporter's words
 */
record BounceReport(Kind kind, String recipient, String messageId, String detail) {

  /** What happened. */
  enum Kind {
    /** The address will never work. */
    HARD,
    /** Not this time: a full mailbox, a busy server. */
    SOFT,
    /** The recipient called it spam. */
    COMPLAINT
  }
}
