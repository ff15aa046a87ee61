package org.heed.statistics.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Whether groups leave at different rates (Mantel 1966).
 *
 * @param chiSquared 0 when nobody left
 * @param degreesOfFreedom groups − 1
 * @param pValue 1 when nobody left or there is only one group
 * @param observed departures of each group
 * @param expected departures of each group if all were alike
 */
public record LogRank(
    double chiSquared,
    int degreesOfFreedom,
    double pValue,
    List<Double> observed,
    List<Double> expected) {

  /** Compares the groups; an empty group takes part without effect. */
  public static LogRank between(List<List<Stay>> groups) {
    int k = groups.size();
    double[] observed = new double[k];
    double[] expected = new double[k];
    double[][] variance = new double[k][k];
    double[] times =
        groups.stream()
            .flatMap(List::stream)
            .filter(Stay::left)
            .mapToDouble(Stay::exit)
            .distinct()
            .toArray();
    for (double time : times) {
      add(groups, time, observed, expected, variance);
    }
    double chi = chiSquared(observed, expected, variance);
    int free = Math.max(0, k - 1);
    double p = free == 0 ? 1 : ChiSquaredDistribution.of(free).survivalProbability(chi);
    return new LogRank(chi, free, p, boxed(observed), boxed(expected));
  }

  private static void add(
      List<List<Stay>> groups, double time, double[] o, double[] e, double[][] variance) {
    int k = groups.size();
    double[] atRisk = new double[k];
    double all = 0;
    double left = 0;
    for (int group = 0; group < k; group++) {
      for (Stay stay : groups.get(group)) {
        boolean leaves = stay.left() && stay.exit() == time;
        atRisk[group] += stay.watchedAt(time) ? 1 : 0;
        o[group] += leaves ? 1 : 0;
        left += leaves ? 1 : 0;
      }
      all += atRisk[group];
    }
    double factor = all > 1 ? left * (all - left) / (all - 1) : 0;
    for (int i = 0; i < k; i++) {
      e[i] += left * atRisk[i] / all;
      for (int j = 0; j < k; j++) {
        variance[i][j] += factor * atRisk[i] / all * ((i == j ? 1 : 0) - atRisk[j] / all);
      }
    }
  }

  /** The groups' differences add up to 0, so the variance has no inverse but a pseudo-inverse. */
  private static double chiSquared(double[] observed, double[] expected, double[][] variance) {
    if (observed.length == 0) {
      return 0;
    }
    double[] difference = new double[observed.length];
    Arrays.setAll(difference, group -> observed[group] - expected[group]);
    RealMatrix matrix = MatrixUtils.createRealMatrix(variance);
    if (matrix.getNorm1() == 0) {
      return 0;
    }
    double[] solved =
        new SingularValueDecomposition(matrix).getSolver().getInverse().operate(difference);
    double chi = 0;
    for (int group = 0; group < solved.length; group++) {
      chi += difference[group] * solved[group];
    }
    return Math.max(0, chi);
  }

  private static List<Double> boxed(double[] values) {
    return new ArrayList<>(Arrays.stream(values).boxed().toList());
  }
}
