package org.heed.customer.kpi;

import org.jspecify.annotations.Nullable;

/**
 * An operational figure.
 *
 * @param key how files and other systems call it, such as {@code first_response}
 * @param unit in which every value is told, such as {@code hours}
 * @param higherIsBetter whether more of it is good
 * @param worst its value worth 0 in the composite index
 * @param best its value worth 100 there
 * @param weight how much it counts there, 0 to 100; 0 leaves it out
 */
public record Kpi(
    long id,
    String key,
    String name,
    String unit,
    boolean higherIsBetter,
    @Nullable Double worst,
    @Nullable Double best,
    double weight) {

  /** What a value is worth, 0 to 100; null when worst and best are not set. */
  public @Nullable Double points(double value) {
    if (worst == null || best == null) {
      return null;
    }
    return Math.clamp(100 * (value - worst) / (best - worst), 0, 100);
  }
}
