package org.heed.program.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many invitations of a touchpoint stand where.
 *
 * @param waiting planned, or on their way this moment
 * @param sent accepted by the mail server, or probably so
 * @param answered of those sent
 * @param bounced refused for good
 * @param stuck given up after too many tries
 * @param cancelled called off
 * @param nextDue when the first of those waiting is due, possibly past; null when none waits
 */
public record Progress(
    long waiting,
    long sent,
    long answered,
    long bounced,
    long stuck,
    long cancelled,
    @Nullable Instant nextDue) {

  /** All of them. */
  public long total() {
    return waiting + sent + bounced + stuck + cancelled;
  }

  /** Answers per hundred sent, rounded; 0 when none were sent. */
  public long responseRate() {
    return sent == 0 ? 0 : Math.round(100.0 * answered / sent);
  }
}
