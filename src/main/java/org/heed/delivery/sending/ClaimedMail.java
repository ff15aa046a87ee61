package org.heed.delivery.sending;

import org.heed.program.Invitation;

/** A mail that this sender took: an invitation's first, or its reminder. */
record ClaimedMail(Invitation invitation, boolean reminder) {

  long invitationId() {
    return invitation.id();
  }

  /** Tries so far, the one now beginning included. */
  int attempts() {
    return reminder ? invitation.reminderAttempts() : invitation.attempts();
  }
}
