package org.heed.program.report;

import java.time.Instant;
import org.heed.program.experience.Part;
import org.jspecify.annotations.Nullable;

/**
 * How many invitations of a touchpoint stand where.
 *
 * @param waiting planned, or on their way this moment
 * @param sent accepted by the mail server, or probably so
 * @param counted of those sent, the ones whose answer counts in scores
 * @param returned invitations that somebody answered, also when the answer was taken out of scores
 * @param bounced refused for good
 * @param stuck given up after too many tries
 * @param cancelled called off
 * @param nextDue when the first of those waiting is due, possibly past; null when none waits
 */
public record Progress(
    long waiting,
    long sent,
    Part counted,
    long returned,
    long bounced,
    long stuck,
    long cancelled,
    @Nullable Instant nextDue) {

  /** All of them. */
  public long total() {
    return waiting + sent + bounced + stuck + cancelled;
  }

  /** Answers that count. */
  public long answered() {
    return counted.some();
  }

  /** Answers that came and do not count: flagged, or taken out by somebody. */
  public long takenOut() {
    return Math.max(0, returned - counted.some());
  }

  /** Answers that count per hundred sent, rounded, as on every page; 0 when none were sent. */
  public long responseRate() {
    return Math.round(100 * counted.share());
  }
}
