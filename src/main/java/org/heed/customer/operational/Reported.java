package org.heed.customer.operational;

import org.jspecify.annotations.Nullable;

/**
 * What became of a report.
 *
 * @param reason why it was refused, for whoever sent it
 */
public record Reported(Outcome outcome, @Nullable String reason) {

  /** It holds now. */
  public static final Reported STORED = new Reported(Outcome.STORED, null);

  static final Reported OLDER = new Reported(Outcome.OLDER, null);

  /** It cannot be used, for this reason. */
  public static Reported refused(String reason) {
    return new Reported(Outcome.REFUSED, reason);
  }

  /** What became of a report. */
  public enum Outcome {
    /** It holds now. */
    STORED,
    /** A later report about the same thing holds already. */
    OLDER,
    /** It cannot be used. */
    REFUSED
  }
}
