package org.heed.delivery.sms;

/** What a customer's text message means. */
public sealed interface SmsReply {

  /**
   * A rating.
   *
   * @param score 0 to 10
   * @param comment what else the message says; empty for nothing
   */
  record Score(int score, String comment) implements SmsReply {}

  /** Words without a rating. */
  record Words(String text) implements SmsReply {}

  /** No more text messages. */
  record Stop() implements SmsReply {}

  /** Text messages again. */
  record Start() implements SmsReply {}

  /** Who are you? */
  record Help() implements SmsReply {}
}
