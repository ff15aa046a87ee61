package org.heed.delivery.sending;

/** A mail and what became of it. */
record Attempt(ClaimedMail mail, Outcome outcome) {

  long invitationId() {
    return mail.invitationId();
  }
}
