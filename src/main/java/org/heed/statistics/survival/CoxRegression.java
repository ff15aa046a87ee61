package org.heed.statistics.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.statistics.Interval;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * How much faster customers with a property leave (Cox 1972). A property that changes, such as the
 * latest score, is given as several spells of one customer, each with its own entry and exit.
 *
 * @param logRatios log hazard ratio per unit of each property
 * @param standardErrors of the log ratios
 * @param converged false when a property tells departures for certain, properties depend on each
 *     other, or nobody left; the figures are then not to be used
 */
public record CoxRegression(
    List<Double> logRatios, List<Double> standardErrors, boolean converged) {

  private static final int MOST_STEPS = 50;
  private static final double CLOSE_ENOUGH = 1e-9;

  /** From e to this power on, the two ends of a property's range differ by certainty. */
  private static final double CERTAIN = 15;

  /** A spell with the properties it had, all finite. */
  // Compared by identity only; copying would cost more than it protects.
  @SuppressWarnings("ArrayRecordComponent")
  public record Spell(Stay stay, double... properties) {}

  /** What to do about customers who leave at the same time. */
  public enum Ties {
    /** Efron (1977), the better one. */
    EFRON,
    /** Breslow (1974), for comparison with other tools. */
    BRESLOW
  }

  /** Efron's treatment of ties. */
  public static CoxRegression of(List<Spell> spells) {
    return of(spells, Ties.EFRON);
  }

  /**
   * Newton's method on the partial likelihood.
   *
   * @throws IllegalArgumentException when there is no spell, or properties are missing or not
   *     finite
   */
  public static CoxRegression of(List<Spell> spells, Ties ties) {
    int p = width(spells);
    double[] beta = new double[p];
    PartialLikelihood likelihood = new PartialLikelihood(spells, ties, p);
    double[] ranges = likelihood.ranges();
    for (int step = 0; step < MOST_STEPS; step++) {
      likelihood.evaluate(beta);
      RealMatrix covariance;
      try {
        covariance = inverse(likelihood.information());
      } catch (MathRuntimeException singular) {
        break;
      }
      double[] move = covariance.operate(likelihood.score());
      double longest = Arrays.stream(move).map(Math::abs).max().orElse(0);
      for (int i = 0; i < p; i++) {
        beta[i] += move[i] * Math.min(1, 2 / Math.max(longest, 1e-300));
      }
      if (longest < CLOSE_ENOUGH) {
        return result(beta, covariance, true);
      }
      if (IntStream.range(0, p).anyMatch(i -> Math.abs(beta[i]) * ranges[i] > CERTAIN)) {
        break;
      }
    }
    return result(beta, MatrixUtils.createRealMatrix(p, p), false);
  }

  /** exp(log ratio) of a property: 2 leaves twice as fast per unit. */
  public double ratio(int property) {
    return Math.exp(logRatios.get(property));
  }

  /** 95 % interval of {@link #ratio}. */
  public Interval ratioInterval(int property) {
    Interval log = Interval.around(logRatios.get(property), standardErrors.get(property));
    return new Interval(Math.exp(log.lower()), Math.exp(log.upper()));
  }

  private static int width(List<Spell> spells) {
    if (spells.isEmpty()) {
      throw new IllegalArgumentException("Nobody to watch");
    }
    int p = spells.getFirst().properties().length;
    for (Spell spell : spells) {
      double[] values = spell.properties();
      if (values.length != p || p == 0 || !Arrays.stream(values).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException("Every spell needs every property");
      }
    }
    return p;
  }

  private static RealMatrix inverse(RealMatrix information) {
    return new LUDecomposition(information, 1e-10).getSolver().getInverse();
  }

  private static CoxRegression result(double[] beta, RealMatrix covariance, boolean converged) {
    List<Double> errors = new ArrayList<>();
    for (int i = 0; i < beta.length; i++) {
      errors.add(Math.sqrt(Math.max(0, covariance.getEntry(i, i))));
    }
    return new CoxRegression(Arrays.stream(beta).boxed().toList(), errors, converged);
  }
}
