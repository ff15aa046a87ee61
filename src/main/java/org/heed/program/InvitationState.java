package org.heed.program;

/** Where one invitation stands. */
public enum InvitationState {
  /** Waits for its time. */
  PLANNED,
  /** Handed to a mail connection; not known yet what came of it. */
  SENDING,
  /** Accepted by the mail server. */
  SENT,
  /** The connection died at the one moment in which acceptance cannot be known. */
  UNKNOWN,
  /** Refused for good. */
  BOUNCED,
  /** Given up after too many tries; a person may look. */
  PARKED,
  /** Called off before it was sent. */
  CANCELLED
}
