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

  Interval clampedTo(double least, double most) {
    return new Interval(Math.clamp(lower, least, most), Math.clamp(upper, least, most));
  }

  Interval times(double factor) {
    return new Interval(lower * factor, upper * factor);
  }
}
