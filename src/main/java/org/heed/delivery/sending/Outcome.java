package org.heed.delivery.sending;

/** What became of one attempt to send a survey mail. */
sealed interface Outcome {

  /** The server took it. */
  record Accepted(String reply) implements Outcome {}

  /** Not now. */
  record Deferred(String reply) implements Outcome {}

  /** Never; {@code addressIsBad} when no other mail to this address will be taken either. */
  record Refused(String reply, boolean addressIsBad) implements Outcome {}

  /** Handed over, but the reply never came: it may have arrived, and is not sent again. */
  record Unknown(String reply) implements Outcome {}

  /** Never handed over, because the server or this sender had to stop. */
  record NotTried(String reply) implements Outcome {}

  /** The server's reply, or what went wrong. */
  String reply();

  /** The kind as the attempts' table stores it. */
  default String kind() {
    return switch (this) {
      case Accepted accepted -> "accepted";
      case Deferred deferred -> "deferred";
      case Refused refused -> "refused";
      case Unknown unknown -> "unknown";
      case NotTried notTried -> "not_tried";
    };
  }
}
