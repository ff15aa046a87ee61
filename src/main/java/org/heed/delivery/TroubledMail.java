package org.heed.delivery;

import org.heed.program.InvitationState;
import org.jspecify.annotations.Nullable;

/**
 * A mail that did not simply arrive.
 *
 * @param state unknown, bounced or parked
 * @param reason the mail server's reply, or what went wrong
 */
public record TroubledMail(
    long invitationId,
    long contactId,
    String contactName,
    @Nullable String email,
    InvitationState state,
    int attempts,
    String reason) {

  /** Whether a person may send it again. */
  public boolean canBeSentAgain() {
    return state == InvitationState.UNKNOWN;
  }
}
