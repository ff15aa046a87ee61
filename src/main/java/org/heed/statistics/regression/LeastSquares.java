package org.heed.statistics.regression;

import java.util.Arrays;
import org.hipparchus.linear.RealMatrix;

/** A line through weighted rows, from which different errors can be told. */
// Compared by identity only; copying would cost more than it protects.
@SuppressWarnings("ArrayRecordComponent")
record LeastSquares(
    RealMatrix x, double[] weights, RealMatrix bread, double[] values, double[] residuals) {

  static LeastSquares of(double[] outcome, double[] weights, double[]... columns) {
    Columns.check(outcome, columns);
    Columns.finite(weights, outcome.length);
    if (Arrays.stream(weights).anyMatch(weight -> weight < 0)) {
      throw new IllegalArgumentException("Weights cannot be negative");
    }
    RealMatrix x = Columns.of(outcome.length, columns);
    RealMatrix bread = Columns.inverse(Columns.information(x, weights));
    double[] weighted = new double[outcome.length];
    Arrays.setAll(weighted, row -> weights[row] * outcome[row]);
    double[] values = bread.operate(x.transpose().operate(weighted));
    double[] fitted = x.operate(values);
    double[] residuals = new double[outcome.length];
    Arrays.setAll(residuals, row -> outcome[row] - fitted[row]);
    return new LeastSquares(x, weights, bread, values, residuals);
  }

  int width() {
    return values.length;
  }

  void addScore(int row, double[] sum) {
    for (int column = 0; column < sum.length; column++) {
      sum[column] += weights[row] * residuals[row] * x.getEntry(row, column);
    }
  }

  RealMatrix sandwich(RealMatrix meat) {
    return bread.multiply(meat).multiply(bread);
  }

  LinearRegression with(RealMatrix covariance) {
    return new LinearRegression(
        Columns.coefficients(values, covariance), Arrays.stream(residuals).boxed().toList());
  }
}
