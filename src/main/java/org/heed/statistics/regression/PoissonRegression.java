package org.heed.statistics.regression;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.RealMatrix;

/**
 * Log rate of counted events, such as complaints per answer, by Newton's method.
 *
 * @param coefficients constant and columns, with plain Poisson errors
 * @param dispersion Pearson's χ² ÷ degrees of freedom; above 1 the counts vary more than Poisson
 *     and {@link #quasi} is the one to use
 * @param converged false after 100 steps, for example without any event
 */
public record PoissonRegression(
    List<Coefficient> coefficients, double dispersion, boolean converged) {

  private static final int MOST_STEPS = 100;
  private static final double CLOSE_ENOUGH = 1e-10;

  /**
   * Fits the rates.
   *
   * @param counts not negative
   * @param exposure what the counts come from, such as answers; positive
   * @throws IllegalArgumentException when there are not more rows than columns, a number is out of
   *     range, or columns depend on each other
   */
  public static PoissonRegression of(double[] counts, double[] exposure, double[]... columns) {
    Columns.check(counts, columns);
    Columns.finite(exposure, counts.length);
    if (Arrays.stream(exposure).anyMatch(e -> e <= 0)
        || Arrays.stream(counts).anyMatch(c -> c < 0)) {
      throw new IllegalArgumentException("Exposures are positive, counts not negative");
    }
    RealMatrix x = Columns.of(counts.length, columns);
    Columns.inverse(x.transposeMultiply(x));
    double[] beta = new double[columns.length + 1];
    double all = Arrays.stream(counts).sum();
    beta[0] = Math.log(Math.max(all, 0.5) / Arrays.stream(exposure).sum());
    boolean converged = false;
    for (int step = 0; step < MOST_STEPS && !converged; step++) {
      converged = all > 0 && step(x, counts, exposure, beta) < CLOSE_ENOUGH;
    }
    double[] mean = means(x, exposure, beta);
    RealMatrix covariance = Columns.inverse(Columns.information(x, mean));
    return new PoissonRegression(
        Columns.coefficients(beta, covariance), dispersion(counts, mean, beta.length), converged);
  }

  /** The same coefficients with errors widened (or narrowed) by the root of the dispersion. */
  public List<Coefficient> quasi() {
    return coefficients.stream()
        .map(c -> Coefficient.of(c.value(), c.standardError() * c.standardError() * dispersion))
        .toList();
  }

  private static double step(RealMatrix x, double[] counts, double[] exposure, double[] beta) {
    double[] mean = means(x, exposure, beta);
    double[] score = new double[counts.length];
    Arrays.setAll(score, row -> counts[row] - mean[row]);
    double[] step =
        Columns.inverse(Columns.information(x, mean)).operate(x.transpose().operate(score));
    double longest = Arrays.stream(step).map(Math::abs).max().orElse(0);
    for (int i = 0; i < beta.length; i++) {
      beta[i] += step[i] * Math.min(1, 5 / Math.max(longest, 1e-300));
    }
    return longest;
  }

  private static double[] means(RealMatrix x, double[] exposure, double[] beta) {
    double[] means = x.operate(beta);
    Arrays.setAll(means, row -> Math.max(1e-12, exposure[row] * Math.exp(means[row])));
    return means;
  }

  private static double dispersion(double[] counts, double[] mean, int parameters) {
    double sum = 0;
    for (int row = 0; row < counts.length; row++) {
      sum += (counts[row] - mean[row]) * (counts[row] - mean[row]) / mean[row];
    }
    return counts.length > parameters ? sum / (counts.length - parameters) : 1;
  }
}
