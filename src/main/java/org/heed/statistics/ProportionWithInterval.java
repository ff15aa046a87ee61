package org.heed.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * A share of yes-or-no cases, such as a response rate or the follow-ups within their deadline, with
 * its Wilson interval.
 *
 * @param hits cases that count, 0 to {@code n}
 * @param n all cases
 * @param share {@code hits / n}, 0 to 1; 0 when there are no cases
 * @param interval 95 % confidence interval, within 0 to 1
 */
public record ProportionWithInterval(long hits, long n, double share, Interval interval) {

  /**
   * The share of hits among the cases.
   *
   * @throws IllegalArgumentException when {@code hits} is not between 0 and {@code n}
   * @throws ArithmeticException beyond two billion cases
   */
  public static ProportionWithInterval of(long hits, long n) {
    if (hits < 0 || hits > n) {
      throw new IllegalArgumentException(hits + " of " + n + " is not a proportion");
    }
    double share = n == 0 ? 0 : (double) hits / n;
    return new ProportionWithInterval(hits, n, share, wilson(hits, n));
  }

  /**
   * The same share with the "plus four" interval of Agresti and Coull (1998): two hits and two
   * misses are added, then value ± 1.96 standard errors. For comparison with other tools.
   */
  public static ProportionWithInterval ofPlusFour(long hits, long n) {
    ProportionWithInterval share = of(hits, n);
    double adjusted = (hits + 2) / (n + 4.0);
    double error = Math.sqrt(adjusted * (1 - adjusted) / (n + 4));
    Interval interval = Interval.around(adjusted, error).clampedTo(0, 1);
    return new ProportionWithInterval(hits, n, share.share(), interval);
  }

  private static Interval wilson(long hits, long n) {
    if (n == 0) {
      return new Interval(0, 1);
    }
    var wilson =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
            Math.toIntExact(n), Math.toIntExact(hits), Normal.ERROR_RATE);
    return new Interval(wilson.getLowerBound(), wilson.getUpperBound()).clampedTo(0, 1);
  }

  /** Whether there are enough cases to show a number at all. */
  public boolean publishable() {
    return Publishable.is(n);
  }

  /** The share as people read it, such as "42 %"; a dash when there are too few cases. */
  public String display() {
    return publishable() ? percent(share) + " %" : "—";
  }

  /** The interval as people read it, such as "38 to 47 %"; a dash when there are too few cases. */
  public String displayInterval() {
    return publishable()
        ? percent(interval.lower()) + " to " + percent(interval.upper()) + " %"
        : "—";
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).setScale(0, RoundingMode.HALF_UP).toString();
  }
}
