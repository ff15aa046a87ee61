package org.heed.statistics.drivers;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** Johnson's weights: regress on the nearest uncorrelated drivers, and share out by loadings. */
final class RelativeWeights {

  private static final double NEARLY_ZERO = 1e-10;

  private RelativeWeights() {}

  static double[] of(Correlations correlations) {
    int p = correlations.withOutcome().length;
    EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(correlations.among());
    RealMatrix loadings = power(eigen, 0.5);
    double[] beta = power(eigen, -0.5).operate(correlations.withOutcome());
    double[] weights = new double[p];
    for (int driver = 0; driver < p; driver++) {
      for (int k = 0; k < p; k++) {
        double loading = loadings.getEntry(driver, k);
        weights[driver] += loading * loading * beta[k] * beta[k];
      }
    }
    return weights;
  }

  private static RealMatrix power(EigenDecompositionSymmetric eigen, double exponent) {
    double[] values = eigen.getEigenvalues();
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i] < NEARLY_ZERO ? 0 : Math.pow(values[i], exponent);
    }
    RealMatrix v = eigen.getV();
    return v.multiply(MatrixUtils.createRealDiagonalMatrix(values)).multiplyTransposed(v);
  }
}
