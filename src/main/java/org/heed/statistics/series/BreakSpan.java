package org.heed.statistics.series;

import org.apache.commons.numbers.gamma.Erfcx;
import org.heed.statistics.Normal;

/**
 * Between which two points of a series its level changed, with 95 % confidence (Bai 1997): narrow
 * when the step is large beside the ups and downs. Each side has its own spread, so that it need
 * not lie evenly around the break.
 *
 * @param earliest number of values before the earliest likely break
 * @param latest number of values before the latest likely one
 */
public record BreakSpan(int earliest, int latest) {

  private static final double HALF_ERROR = Normal.ERROR_RATE / 2;
  private static final double FURTHEST = 1e6;

  /** A segment without any spread would leave nothing to divide by. */
  private static final double LEAST_SHARE = 1e-6;

  static BreakSpan of(Segments segments, int start, int change, int end) {
    double step = segments.mean(change, end) - segments.mean(start, change);
    double floor = LEAST_SHARE * segments.spread(start, end);
    double before = Math.max(floor, segments.spread(start, change));
    double after = Math.max(floor, segments.spread(change, end));
    // The values between the true and a later found break come from the level after it.
    double back = reach(after, before) / (step * step);
    double ahead = reach(before, after) / (step * step);
    return new BreakSpan(
        (int) Math.max(start + 1L, change - (long) Math.ceil(back)),
        (int) Math.min(end - 1L, change + (long) Math.ceil(ahead)));
  }

  /** How far the found break strays into the side of this variance, in 39 of 40 samples. */
  private static double reach(double variance, double other) {
    double ratio = other / variance;
    double near = 0;
    double far = FURTHEST;
    while (far - near > 1e-9 * (1 + near)) {
      double middle = (near + far) / 2;
      if (beyond(middle, ratio) > HALF_ERROR) {
        near = middle;
      } else {
        far = middle;
      }
    }
    return near * variance;
  }

  /**
   * Probability that a random walk with drift −½ on both sides, of variance 1 on this side and
   * {@code ratio} on the other, is highest further than {@code x} from 0 on this side.
   */
  static double beyond(double x, double ratio) {
    double other = ratio * (ratio + 2) / (ratio + 1) * Erfcx.value((0.5 + 1 / ratio) * root(x));
    double own = x / 2 - 2 + (ratio + 2) * (ratio + 2) / (ratio + 1);
    double height = own * Erfcx.value(root(x) / 2) / 2 - other / 2 - Math.sqrt(x / 2 / Math.PI);
    return Math.exp(-x / 8) * height;
  }

  private static double root(double x) {
    return Math.sqrt(x / 2);
  }
}
