package org.heed.statistics.comparison;

import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Keeps the share of false findings small when many things are tested at once. An adjusted p-value
 * of at most q is a finding; on average at most the share q of such findings is false.
 */
public final class ManyTests {

  private ManyTests() {}

  /**
   * Benjamini and Hochberg (1995), for tests that are independent or move together (a region and
   * its products).
   *
   * @return adjusted p-values in the given order, each at least the original and at most 1
   * @throws IllegalArgumentException when a p-value is not between 0 and 1
   */
  public static double[] benjaminiHochberg(double... pValues) {
    return stepUp(pValues, pValues.length);
  }

  /** Benjamini and Yekutieli (2001): for tests that depend on each other in any way; stricter. */
  public static double[] benjaminiYekutieli(double... pValues) {
    double harmonic = IntStream.rangeClosed(1, pValues.length).mapToDouble(i -> 1.0 / i).sum();
    return stepUp(pValues, pValues.length * harmonic);
  }

  private static double[] stepUp(double[] pValues, double factor) {
    if (!DoubleStream.of(pValues).allMatch(p -> p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("A p-value is between 0 and 1");
    }
    double[] adjusted = new double[pValues.length];
    double least = 1;
    int rank = pValues.length;
    for (int test : largestFirst(pValues)) {
      least = Math.min(least, pValues[test] * factor / rank--);
      adjusted[test] = least;
    }
    return adjusted;
  }

  private static int[] largestFirst(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer index) -> values[index]).reversed())
        .mapToInt(index -> index)
        .toArray();
  }
}
