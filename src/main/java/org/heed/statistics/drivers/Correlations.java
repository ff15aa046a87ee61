package org.heed.statistics.drivers;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** Correlations of the drivers among each other and with the outcome; 0 for a constant column. */
// Compared by identity only; copying would cost more than it protects.
@SuppressWarnings("ArrayRecordComponent")
record Correlations(RealMatrix among, double[] withOutcome) {

  static Correlations of(double[] outcome, double[]... drivers) {
    int p = drivers.length;
    if (p == 0 || outcome.length <= p + 1) {
      throw new IllegalArgumentException("More people than drivers are needed, and a driver");
    }
    double[] y = standardised(outcome, outcome.length);
    double[][] x = new double[p][];
    for (int i = 0; i < p; i++) {
      x[i] = standardised(drivers[i], outcome.length);
    }
    RealMatrix among = MatrixUtils.createRealMatrix(p, p);
    double[] withOutcome = new double[p];
    for (int i = 0; i < p; i++) {
      withOutcome[i] = dot(x[i], y);
      for (int j = 0; j < p; j++) {
        among.setEntry(i, j, i == j ? 1 : dot(x[i], x[j]));
      }
    }
    return new Correlations(among, withOutcome);
  }

  Drivers drivers(double[] importance) {
    return new Drivers(
        Arrays.stream(importance).boxed().toList(),
        Arrays.stream(withOutcome).boxed().toList(),
        Arrays.stream(importance).sum());
  }

  /** Mean 0 and sum of squares 1. */
  private static double[] standardised(double[] values, int people) {
    if (values.length != people || !DoubleStream.of(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("Every person needs a finite value of every driver");
    }
    double mean = DoubleStream.of(values).average().orElse(0);
    double length = Math.sqrt(DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum());
    double none = 1e-12 * (1 + Math.abs(mean)) * people;
    return DoubleStream.of(values).map(v -> length <= none ? 0 : (v - mean) / length).toArray();
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
