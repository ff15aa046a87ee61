package org.heed.statistics.regression;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Weighted least squares with errors that fit the data. The coefficients are the constant and then
 * one for each column.
 *
 * @param coefficients with their errors
 * @param residuals outcome less fitted value, in the order of the rows
 */
public record LinearRegression(List<Coefficient> coefficients, List<Double> residuals) {

  /**
   * Rows independent and equally spread around the line, but for their weights.
   *
   * @param weights such as numbers of answers; 0 leaves a row out
   * @throws IllegalArgumentException when there are not more rows than columns, a number is not
   *     finite, a weight negative, or columns depend on each other
   */
  public static LinearRegression of(double[] outcome, double[] weights, double[]... columns) {
    LeastSquares fit = LeastSquares.of(outcome, weights, columns);
    double free = Arrays.stream(weights).filter(w -> w > 0).count() - columns.length - 1.0;
    double spread =
        IntStream.range(0, outcome.length)
            .mapToDouble(row -> weights[row] * fit.residuals()[row] * fit.residuals()[row])
            .sum();
    return fit.with(fit.bread().scalarMultiply(free > 0 ? spread / free : 0));
  }

  /**
   * Rows of one cluster (an account, an agent) depend on each other: sandwich errors with the usual
   * correction G/(G − 1)·(N − 1)/(N − K). Rough below some 40 clusters.
   *
   * @param clusters of each row
   * @throws IllegalArgumentException as above, or with fewer than two clusters
   */
  public static LinearRegression clustered(
      double[] outcome, List<?> clusters, double[]... columns) {
    double[] ones = new double[outcome.length];
    Arrays.fill(ones, 1);
    LeastSquares fit = LeastSquares.of(outcome, ones, columns);
    Map<Object, double[]> scores = new LinkedHashMap<>();
    for (int row = 0; row < outcome.length; row++) {
      double[] sum = scores.computeIfAbsent(clusters.get(row), c -> new double[fit.width()]);
      fit.addScore(row, sum);
    }
    double g = scores.size();
    double n = outcome.length;
    if (g < 2) {
      throw new IllegalArgumentException("At least two clusters are needed");
    }
    RealMatrix meat = MatrixUtils.createRealMatrix(fit.width(), fit.width());
    for (double[] score : scores.values()) {
      meat =
          meat.add(
              MatrixUtils.createColumnRealMatrix(score)
                  .multiplyTransposed(MatrixUtils.createColumnRealMatrix(score)));
    }
    double correction = g / (g - 1) * (n - 1) / (n - fit.width());
    return fit.with(fit.sandwich(meat).scalarMultiply(correction));
  }

  /**
   * Rows are periods in order and what is left over carries on: Newey and West (1987).
   *
   * @param lags how far it carries on; 0 gives White's errors
   */
  public static LinearRegression ofSeries(
      double[] outcome, double[] weights, int lags, double[]... columns) {
    LeastSquares fit = LeastSquares.of(outcome, weights, columns);
    RealMatrix scores = MatrixUtils.createRealMatrix(outcome.length, fit.width());
    for (int row = 0; row < outcome.length; row++) {
      double[] score = new double[fit.width()];
      fit.addScore(row, score);
      scores.setRow(row, score);
    }
    RealMatrix meat = scores.transposeMultiply(scores);
    for (int lag = 1; lag <= Math.min(lags, outcome.length - 1); lag++) {
      RealMatrix early = scores.getSubMatrix(0, outcome.length - lag - 1, 0, fit.width() - 1);
      RealMatrix late = scores.getSubMatrix(lag, outcome.length - 1, 0, fit.width() - 1);
      RealMatrix cross = early.transposeMultiply(late);
      meat = meat.add(cross.add(cross.transpose()).scalarMultiply(1 - lag / (lags + 1.0)));
    }
    double n = outcome.length;
    return fit.with(fit.sandwich(meat).scalarMultiply(n / Math.max(1, n - fit.width())));
  }
}
