package org.heed.statistics;

/**
 * A 95 % confidence interval, in the unit of the number it belongs to: points for a score, a share
 * of 0 to 1 for a proportion.
 */
public record Interval(double lower, double upper) {

  /**
   * @throws IllegalArgumentException when the bounds are not numbers in ascending order
   */
  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("Not an interval: " + lower + " to " + upper);
    }
  }

  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  public double width() {
    return upper - lower;
  }

  /** Value ± 1.96 standard errors, both in the unit of the value. */
  public static Interval around(double value, double standardError) {
    double reach = Normal.Z * standardError;
    return new Interval(value - reach, value + reach);
  }

  /** Cut off at the ends of a scale. */
  public Interval clampedTo(double least, double most) {
    return new Interval(Math.clamp(lower, least, most), Math.clamp(upper, least, most));
  }

  /** In another unit; {@code factor} is not negative. */
  public Interval times(double factor) {
    return new Interval(lower * factor, upper * factor);
  }
}
