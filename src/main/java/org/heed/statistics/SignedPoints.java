package org.heed.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points rounded for showing: whole numbers, halves away from zero (12.5 is 13, −12.5 is −13), so
 * that a score and its mirror image read alike.
 */
public record SignedPoints(int points) {

  private static final char MINUS = '\u2212';

  /**
   * @throws IllegalArgumentException when the value is not a finite number
   */
  public static SignedPoints of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("Not a number of points: " + value);
    }
    return new SignedPoints(
        BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP).intValueExact());
  }

  /** With its sign and a true minus: "+23", "−4", "0". */
  public String display() {
    if (points == 0) {
      return "0";
    }
    return (points > 0 ? '+' : MINUS) + Integer.toString(Math.abs(points));
  }

  /** A difference of means with one decimal: "+0.3", "−1.2", "0.0". */
  static String tenths(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    String sign = rounded.signum() == 0 ? "" : rounded.signum() > 0 ? "+" : String.valueOf(MINUS);
    return sign + rounded.abs();
  }

  /** Both ends of an interval in points: "−4 to +12". */
  public static String display(Interval interval) {
    return of(interval.lower()).display() + " to " + of(interval.upper()).display();
  }

  @Override
  public String toString() {
    return display();
  }
}
