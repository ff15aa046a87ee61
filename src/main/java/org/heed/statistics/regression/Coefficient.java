package org.heed.statistics.regression;

import org.heed.statistics.Interval;
import org.heed.statistics.Normal;

/**
 * One estimate of a regression.
 *
 * @param value change of the outcome (or of its logarithm, or log odds) per unit
 * @param standardError of the value
 * @param interval 95 %, value ± 1.96 errors
 * @param pValue two-sided
 */
public record Coefficient(double value, double standardError, Interval interval, double pValue) {

  static Coefficient of(double value, double variance) {
    double error = Math.sqrt(Math.max(0, variance));
    double p = error == 0 ? (value == 0 ? 1 : 0) : Normal.twoSidedP(value / error);
    return new Coefficient(value, error, Interval.around(value, error), p);
  }

  /** exp(value): odds ratio of a logistic, rate ratio of a Poisson regression. */
  public double ratio() {
    return Math.exp(value);
  }

  /** 95 % interval of {@link #ratio}. */
  public Interval ratioInterval() {
    return new Interval(Math.exp(interval.lower()), Math.exp(interval.upper()));
  }
}
