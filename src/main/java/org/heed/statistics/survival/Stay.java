package org.heed.statistics.survival;

/**
 * One customer's time under observation.
 *
 * @param entry when we began to watch: later than 0 when the customer could only be noticed by
 *     still being there (left truncation); not negative
 * @param exit when they left or we stopped watching, after {@code entry}
 * @param left whether they left; false when they were still there
 */
public record Stay(double entry, double exit, boolean left) {

  public Stay {
    if (!(entry >= 0 && exit > entry && exit < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("Watched from " + entry + " to " + exit);
    }
  }

  /** Watched from the start. */
  public static Stay until(double exit, boolean left) {
    return new Stay(0, exit, left);
  }

  boolean watchedAt(double time) {
    return entry < time && time <= exit;
  }
}
