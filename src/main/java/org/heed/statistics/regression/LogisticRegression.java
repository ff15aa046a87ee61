package org.heed.statistics.regression;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Log odds of a yes-or-no outcome, such as a customer leaving, by maximum likelihood (Newton's
 * method). The coefficients are the constant and then one for each column.
 *
 * @param coefficients with their errors; not to be used unless converged
 * @param status how the search ended
 * @param logLikelihood of the fit, penalised for {@link #firth}
 */
public record LogisticRegression(
    List<Coefficient> coefficients, Status status, double logLikelihood) {

  private static final int MOST_STEPS = 100;
  private static final double CLOSE_ENOUGH = 1e-10;
  private static final double CERTAIN = 1e-7;

  /** How the search ended. */
  public enum Status {
    /** Found. */
    CONVERGED,
    /**
     * Some columns tell the outcome of some rows for certain, so there is no finite estimate; use
     * {@link #firth}.
     */
    SEPARATED,
    /** Not found within 100 steps. */
    NOT_CONVERGED
  }

  /**
   * Plain maximum likelihood; wants ten events for each column.
   *
   * @param outcome whether it happened
   * @throws IllegalArgumentException when there are not more rows than columns, a number is not
   *     finite, or columns depend on each other
   */
  public static LogisticRegression of(boolean[] outcome, double[]... columns) {
    return fit(outcome, columns, false);
  }

  /**
   * Firth's (1993) penalised likelihood: finite and less biased for few events or separated data.
   */
  public static LogisticRegression firth(boolean[] outcome, double[]... columns) {
    return fit(outcome, columns, true);
  }

  /** The probability of the outcome for a row with these values, 0 to 1. */
  public double probability(double... row) {
    double odds = coefficients.getFirst().value();
    for (int column = 0; column < row.length; column++) {
      odds += coefficients.get(column + 1).value() * row[column];
    }
    return sigmoid(odds);
  }

  /**
   * Average difference of the probability when a column goes from 0 to 1 and the others stay: what
   * an odds ratio does not tell.
   *
   * @param column index among the columns, from 0
   */
  public double riskDifference(int column, double[]... columns) {
    double sum = 0;
    int rows = columns[column].length;
    for (int row = 0; row < rows; row++) {
      int current = row;
      double[] with = Arrays.stream(columns).mapToDouble(values -> values[current]).toArray();
      double[] without = with.clone();
      with[column] = 1;
      without[column] = 0;
      sum += probability(with) - probability(without);
    }
    return sum / rows;
  }

  private static LogisticRegression fit(boolean[] outcome, double[][] columns, boolean penalised) {
    double[] y = new double[outcome.length];
    Arrays.setAll(y, row -> outcome[row] ? 1 : 0);
    Columns.check(y, columns);
    RealMatrix x = Columns.of(y.length, columns);
    double[] beta = new double[columns.length + 1];
    Columns.inverse(x.transposeMultiply(x));
    Status status = Status.NOT_CONVERGED;
    for (int step = 0; step < MOST_STEPS && status == Status.NOT_CONVERGED; step++) {
      State state = State.at(x, y, beta);
      if (!penalised && state.certain()) {
        status = Status.SEPARATED;
      } else {
        double size = state.step(beta, penalised);
        status = size < CLOSE_ENOUGH ? Status.CONVERGED : status;
      }
    }
    return result(State.at(x, y, beta), beta, status, penalised);
  }

  private static LogisticRegression result(
      State state, double[] beta, Status status, boolean penalised) {
    double likelihood = state.logLikelihood() + (penalised ? state.penalty() : 0);
    return new LogisticRegression(
        Columns.coefficients(beta, state.covariance()), status, likelihood);
  }

  static double sigmoid(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  // Compared by identity only; copying would cost more than it protects.
  @SuppressWarnings("ArrayRecordComponent")
  private record State(RealMatrix x, double[] y, double[] p, double[] w, RealMatrix covariance) {

    static State at(RealMatrix x, double[] y, double[] beta) {
      double[] p = Arrays.stream(x.operate(beta)).map(LogisticRegression::sigmoid).toArray();
      double[] w = Arrays.stream(p).map(each -> Math.max(1e-12, each * (1 - each))).toArray();
      return new State(x, y, p, w, Columns.inverse(Columns.information(x, w)));
    }

    /** Whether some row is as good as certain, which finite estimates never are. */
    boolean certain() {
      return Arrays.stream(p).anyMatch(each -> Math.min(each, 1 - each) < CERTAIN);
    }

    double step(double[] beta, boolean penalised) {
      double[] score = new double[y.length];
      Arrays.setAll(score, row -> y[row] - p[row] + (penalised ? firth(row) : 0));
      double[] step = covariance.operate(x.transpose().operate(score));
      double longest = Arrays.stream(step).map(Math::abs).max().orElse(0);
      // A step of more than five log odds overshoots.
      double part = Math.min(1, 5 / Math.max(longest, 1e-300));
      for (int i = 0; i < beta.length; i++) {
        beta[i] += part * step[i];
      }
      return longest;
    }

    private double firth(int row) {
      double[] values = x.getRow(row);
      double[] spread = covariance.operate(values);
      double leverage = 0;
      for (int i = 0; i < values.length; i++) {
        leverage += values[i] * spread[i] * w[row];
      }
      return leverage * (0.5 - p[row]);
    }

    double logLikelihood() {
      double sum = 0;
      for (int row = 0; row < y.length; row++) {
        sum += Math.log(y[row] == 1 ? p[row] : 1 - p[row]);
      }
      return sum;
    }

    double penalty() {
      return -0.5 * Math.log(new LUDecomposition(covariance).getDeterminant());
    }
  }
}
