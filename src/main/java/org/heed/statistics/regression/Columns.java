package org.heed.statistics.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** The table of a regression with its leading column of ones. */
final class Columns {

  private static final double SINGULAR = 1e-11;

  private Columns() {}

  static RealMatrix of(int rows, double[]... columns) {
    RealMatrix x = MatrixUtils.createRealMatrix(Math.max(1, rows), columns.length + 1);
    for (int row = 0; row < rows; row++) {
      x.setEntry(row, 0, 1);
      for (int column = 0; column < columns.length; column++) {
        x.setEntry(row, column + 1, columns[column][row]);
      }
    }
    return x;
  }

  static void check(double[] outcome, double[]... columns) {
    if (outcome.length <= columns.length) {
      throw new IllegalArgumentException("More rows than columns are needed");
    }
    finite(outcome, outcome.length);
    for (double[] column : columns) {
      finite(column, outcome.length);
    }
  }

  static void finite(double[] values, int rows) {
    if (values.length != rows || !DoubleStream.of(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("Every row needs a finite value in every column");
    }
  }

  /** X′ diag(weights) X. */
  static RealMatrix information(RealMatrix x, double[] weights) {
    RealMatrix weighted = x.copy();
    for (int row = 0; row < x.getRowDimension(); row++) {
      for (int column = 0; column < x.getColumnDimension(); column++) {
        weighted.multiplyEntry(row, column, weights[row]);
      }
    }
    return x.transposeMultiply(weighted);
  }

  /**
   * The inverse.
   *
   * @throws IllegalArgumentException when columns depend on each other
   */
  static RealMatrix inverse(RealMatrix information) {
    int size = information.getRowDimension();
    double[] scale = new double[size];
    for (int i = 0; i < size; i++) {
      scale[i] = 1 / Math.sqrt(information.getEntry(i, i));
    }
    RealMatrix scaling = MatrixUtils.createRealDiagonalMatrix(scale);
    RealMatrix scaled = scaling.multiply(information).multiply(scaling);
    try {
      RealMatrix inverse = new LUDecomposition(scaled, SINGULAR).getSolver().getInverse();
      return scaling.multiply(inverse).multiply(scaling);
    } catch (MathIllegalArgumentException singular) {
      throw new IllegalArgumentException("Columns depend on each other", singular);
    }
  }

  static List<Coefficient> coefficients(double[] values, RealMatrix covariance) {
    List<Coefficient> coefficients = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      coefficients.add(Coefficient.of(values[i], covariance.getEntry(i, i)));
    }
    return coefficients;
  }
}
