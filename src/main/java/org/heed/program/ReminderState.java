package org.heed.program;

/** Where the one reminder of an invitation stands. */
public enum ReminderState {
  /** None is wanted, or the answer came first. */
  NONE,
  /** Waits for its time. */
  DUE,
  /** Handed to a mail connection. */
  SENDING,
  /** Accepted by the mail server. */
  SENT,
  /** Acceptance cannot be known. */
  UNKNOWN,
  /** Refused, or given up. */
  FAILED
}
