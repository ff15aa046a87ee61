package org.heed.statistics.drivers;

import java.util.List;

/**
 * How much each rated driver has to do with the outcome: parts of R², in the order of the drivers.
 * Unsigned and not causal; drivers whose intervals overlap cannot be told apart.
 *
 * @param importance of each driver; they add up to {@code r2}
 * @param correlation of each with the outcome, for its sign
 * @param r2 share of the outcome's variance they explain together, 0 to 1
 */
public record Drivers(List<Double> importance, List<Double> correlation, double r2) {

  private static final int MOST_EXACT = 16;

  /**
   * LMG (Lindeman, Merenda and Gold 1980), also general dominance: what a driver adds to R²,
   * averaged over all orders. Exact, from all 2^p subsets.
   *
   * @param outcome one value per person
   * @param drivers one column per driver, complete; a constant one has no importance
   * @throws IllegalArgumentException when there are no drivers or more than 16, lengths differ, a
   *     value is not finite, or there are not more people than drivers + 1
   */
  public static Drivers lmg(double[] outcome, double[]... drivers) {
    if (drivers.length > MOST_EXACT) {
      throw new IllegalArgumentException("At most " + MOST_EXACT + " drivers; use relativeWeights");
    }
    Correlations correlations = Correlations.of(outcome, drivers);
    return correlations.drivers(Lmg.of(correlations));
  }

  /**
   * Relative weights (Johnson 2000): close to LMG, and quick for any number of drivers; the same
   * for two.
   *
   * @throws IllegalArgumentException as for {@link #lmg}, without the limit of 16
   */
  public static Drivers relativeWeights(double[] outcome, double[]... drivers) {
    Correlations correlations = Correlations.of(outcome, drivers);
    return correlations.drivers(RelativeWeights.of(correlations));
  }
}
