package org.heed.statistics.comparison;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.heed.statistics.Normal;

/**
 * What looking several times at growing data does to a test, and limits that make up for it. Looks
 * are equally far apart; after Armitage, McPherson and Rowe (1969), by numerical integration.
 */
public final class RepeatedLooks {

  private static final int STEPS = 400;
  private static final double FAR = 8;

  private RepeatedLooks() {}

  /**
   * The chance of at least one false alarm, 0 to 1.
   *
   * @param limits of |z|, one for each look, all positive
   */
  public static double errorRate(double... limits) {
    return crossing(limits, true);
  }

  /** The same when only z above the limit counts as an alarm. */
  public static double oneSidedErrorRate(double... limits) {
    return crossing(limits, false);
  }

  /**
   * O'Brien and Fleming (1979): strict at first, nearly 1.96 at the last look. Error rate 5 %.
   *
   * @throws IllegalArgumentException when there is no look
   */
  public static double[] obrienFleming(int looks) {
    return solve(looks, c -> limits(looks, look -> c * Math.sqrt((double) looks / look)));
  }

  /** Pocock (1977): the same limit at every look. Error rate 5 %. */
  public static double[] pocock(int looks) {
    return solve(looks, c -> limits(looks, look -> c));
  }

  private static double[] limits(int looks, DoubleFunction<Double> limit) {
    return IntStream.rangeClosed(1, looks).mapToDouble(limit::apply).toArray();
  }

  private static double[] solve(int looks, DoubleFunction<double[]> limits) {
    if (looks < 1) {
      throw new IllegalArgumentException("At least one look");
    }
    double low = Normal.Z - 1e-6;
    double high = 6;
    while (high - low > 1e-7) {
      double middle = (low + high) / 2;
      if (errorRate(limits.apply(middle)) > Normal.ERROR_RATE) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return limits.apply(high);
  }

  private static double crossing(double[] limits, boolean twoSided) {
    double[] points = {0};
    double[] mass = {1};
    for (int look = 1; look <= limits.length; look++) {
      double upper = limits[look - 1] * Math.sqrt(look);
      double lower = twoSided ? -upper : -FAR * Math.sqrt(look);
      double[] next =
          IntStream.rangeClosed(0, STEPS)
              .mapToDouble(i -> lower + i * (upper - lower) / STEPS)
              .toArray();
      mass = step(points, mass, next);
      points = next;
    }
    return 1 - Arrays.stream(mass).sum();
  }

  /** The probability of each next sum without an alarm so far, with Simpson's weights. */
  private static double[] step(double[] points, double[] mass, double[] next) {
    double width = (next[STEPS] - next[0]) / STEPS;
    double[] result = new double[next.length];
    for (int to = 0; to < next.length; to++) {
      double density = 0;
      for (int from = 0; from < points.length; from++) {
        double distance = next[to] - points[from];
        density += mass[from] * Math.exp(-distance * distance / 2);
      }
      double simpson = to == 0 || to == STEPS ? 1 : to % 2 == 1 ? 4 : 2;
      result[to] = density * simpson * width / 3 / Math.sqrt(2 * Math.PI);
    }
    return result;
  }
}
