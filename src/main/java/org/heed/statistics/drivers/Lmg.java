package org.heed.statistics.drivers;

/** R² of every subset of drivers, and the average gain of each driver over all orders. */
final class Lmg {

  private static final double NEARLY_DEPENDENT = 1e-10;

  private Lmg() {}

  static double[] of(Correlations correlations) {
    int p = correlations.withOutcome().length;
    double[] r2 = new double[1 << p];
    for (int subset = 1; subset < r2.length; subset++) {
      r2[subset] = r2(correlations, subset);
    }
    double[] importance = new double[p];
    for (int driver = 0; driver < p; driver++) {
      for (int subset = 0; subset < r2.length; subset++) {
        if ((subset & 1 << driver) == 0) {
          double gain = r2[subset | 1 << driver] - r2[subset];
          importance[driver] += gain * shareOfOrders(Integer.bitCount(subset), p);
        }
      }
    }
    return importance;
  }

  /** |S|! (p − |S| − 1)! / p!: how many of all orders have exactly this subset before a driver. */
  private static double shareOfOrders(int before, int p) {
    double share = 1.0 / p;
    for (int i = 1; i <= before; i++) {
      share *= (double) i / (p - i);
    }
    return share;
  }

  /** By elimination; a driver that follows from the others already in adds nothing. */
  private static double r2(Correlations correlations, int subset) {
    int p = correlations.withOutcome().length;
    double[][] a = correlations.among().getData();
    double[] b = correlations.withOutcome().clone();
    double r2 = 0;
    for (int pivot = 0; pivot < p; pivot++) {
      if ((subset & 1 << pivot) != 0 && a[pivot][pivot] > NEARLY_DEPENDENT) {
        r2 += b[pivot] * b[pivot] / a[pivot][pivot];
        eliminate(a, b, pivot);
      }
    }
    return r2;
  }

  private static void eliminate(double[][] a, double[] b, int pivot) {
    for (int row = pivot + 1; row < b.length; row++) {
      double factor = a[row][pivot] / a[pivot][pivot];
      b[row] -= factor * b[pivot];
      for (int column = pivot; column < b.length; column++) {
        a[row][column] -= factor * a[pivot][column];
      }
    }
  }
}
