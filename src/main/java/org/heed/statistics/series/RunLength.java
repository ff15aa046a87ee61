package org.heed.statistics.series;

import java.util.function.DoubleUnaryOperator;
import org.heed.statistics.Normal;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * How many points a control chart takes on average until it signals (average run length), by
 * Nyström's method with Gauss–Legendre nodes as in the R package spc. With no shift this is the
 * time between false alarms, with a shift the delay until it is noticed.
 */
public final class RunLength {

  private static final int NODES = 60;
  private static final GaussIntegratorFactory GAUSS = new GaussIntegratorFactory();

  private RunLength() {}

  /**
   * Points until |z| passes the limit of a Shewhart chart; {@code shift} in standard deviations.
   */
  public static double shewhart(double limit, double shift) {
    return 1 / (Normal.cumulative(shift - limit) + Normal.cumulative(-shift - limit));
  }

  /**
   * Points until a moving average of z passes its limit on either side.
   *
   * @param weight of the newest point, above 0, at most 1
   * @param limit in standard deviations of the moving average
   */
  public static double ewma(double weight, double limit, double shift) {
    double edge = limit * Math.sqrt(weight / (2 - weight));
    GaussIntegrator nodes = GAUSS.legendre(NODES, -edge, edge);
    RealMatrix kernel = MatrixUtils.createRealMatrix(NODES, NODES);
    for (int from = 0; from < NODES; from++) {
      for (int to = 0; to < NODES; to++) {
        double z = (nodes.getPoint(to) - (1 - weight) * nodes.getPoint(from)) / weight - shift;
        kernel.setEntry(from, to, nodes.getWeight(to) * density(z) / weight);
      }
    }
    RealVector lengths = solve(kernel);
    double length = 1;
    for (int to = 0; to < NODES; to++) {
      double z = nodes.getPoint(to) / weight - shift;
      length += nodes.getWeight(to) * density(z) / weight * lengths.getEntry(to);
    }
    return length;
  }

  /**
   * One-sided CUSUM that looks for rises, starting at 0.
   *
   * @param slack k, half the shift it is meant for
   * @param limit h
   */
  public static double cusum(double slack, double limit, double shift) {
    GaussIntegrator nodes = GAUSS.legendre(NODES, 0, limit);
    DoubleUnaryOperator falls = from -> Normal.cumulative(slack - from - shift);
    RealMatrix kernel = MatrixUtils.createRealMatrix(NODES + 1, NODES + 1);
    for (int from = 0; from <= NODES; from++) {
      double start = from == NODES ? 0 : nodes.getPoint(from);
      for (int to = 0; to < NODES; to++) {
        double z = nodes.getPoint(to) - start + slack - shift;
        kernel.setEntry(from, to, nodes.getWeight(to) * density(z));
      }
      kernel.setEntry(from, NODES, falls.applyAsDouble(start));
    }
    return solve(kernel).getEntry(NODES);
  }

  /** Two one-sided CUSUM charts, for rises and falls: their rates of alarm add up. */
  public static double twoSidedCusum(double slack, double limit, double shift) {
    return 1 / (1 / cusum(slack, limit, shift) + 1 / cusum(slack, limit, -shift));
  }

  private static RealVector solve(RealMatrix kernel) {
    int size = kernel.getRowDimension();
    RealMatrix system = MatrixUtils.createRealIdentityMatrix(size).subtract(kernel);
    return new LUDecomposition(system).getSolver().solve(new ArrayRealVector(size, 1));
  }

  private static double density(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }
}
