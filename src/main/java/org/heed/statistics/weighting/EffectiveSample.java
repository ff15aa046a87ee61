package org.heed.statistics.weighting;

/**
 * What weights cost: so many equal answers would be as exact (Kish 1965). An honest number beside a
 * weighted score, not its design effect: it holds when the weights have nothing to do with the
 * answers.
 *
 * @param n answers with a weight above 0
 * @param designEffect n·Σw² / (Σw)², at least 1; 1 without weights
 * @param effectiveN n ÷ design effect; 0 without weights
 */
public record EffectiveSample(long n, double designEffect, double effectiveN) {

  /**
   * Kish's figures of these weights.
   *
   * @throws IllegalArgumentException when a weight is negative, infinite or NaN
   */
  public static EffectiveSample of(double... weights) {
    Weights.check(weights);
    long n = 0;
    double sum = 0;
    double squares = 0;
    for (double weight : weights) {
      n += weight > 0 ? 1 : 0;
      sum += weight;
      squares += weight * weight;
    }
    return n == 0
        ? new EffectiveSample(0, 1, 0)
        : new EffectiveSample(n, n * squares / (sum * sum), sum * sum / squares);
  }

  /**
   * Design effect of {@code size} answers from each customer that think alike to the degree {@code
   * correlation}, 0 to 1: 1 + (m − 1)·ICC.
   */
  public static double ofClusters(double size, double correlation) {
    return 1 + (size - 1) * correlation;
  }
}
