package org.heed.statistics.comparison;

import java.util.List;
import org.heed.statistics.Category;
import org.heed.statistics.Interval;
import org.heed.statistics.Normal;
import org.heed.statistics.Yardstick;

/**
 * How the same people changed between two answers. Each person's change is −2 to 2; the error comes
 * from the spread of the changes, which is v₁ + v₂ − 2·cov and thus smaller than that of two
 * independent groups when people are consistent.
 *
 * @param value mean change in points, −200 to 200
 * @param interval 95 % interval in points, after adding three pseudo-people (¾ down, 1½ unchanged,
 *     ¾ up by one category), so that a handful of equal changes is not taken for certain
 * @param pValue two-sided
 * @param n people who answered both times
 */
public record PairedChange(double value, Interval interval, double pValue, long n) {

  private static final double PSEUDO_PEOPLE = 3;
  private static final double PSEUDO_CHANGES = 1.5;

  /** From one category to the next, in points; and what stands for it on a scale of 0 to 10. */
  private static final double POINTS = 100;

  private static final double STEPS = 2;

  /**
   * Compares each person with themselves.
   *
   * @param before the category of each person's first answer
   * @param after of the second, in the same order
   * @throws IllegalArgumentException when the lists differ in length
   */
  public static PairedChange of(List<Category> before, List<Category> after) {
    if (before.size() != after.size()) {
      throw new IllegalArgumentException("Every person needs both answers");
    }
    long sum = 0;
    long squares = 0;
    for (int person = 0; person < before.size(); person++) {
      int change = after.get(person).value() - before.get(person).value();
      sum += change;
      squares += (long) change * change;
    }
    return of(before.size(), (double) sum, (double) squares, POINTS, 2 * POINTS);
  }

  /**
   * Compares each account, or whatever else answered in both periods, with itself.
   *
   * @param yardstick of the figures that changed; the result is in its unit
   * @param changes later minus earlier figure of each
   */
  public static PairedChange of(Yardstick yardstick, double... changes) {
    double step = yardstick == Yardstick.MEAN ? STEPS : POINTS;
    double sum = 0;
    double squares = 0;
    for (double change : changes) {
      sum += change / step;
      squares += change / step * (change / step);
    }
    return of(changes.length, sum, squares, step, yardstick.highest() - yardstick.lowest());
  }

  private static PairedChange of(
      long people, double sum, double squares, double step, double furthest) {
    double n = people + PSEUDO_PEOPLE;
    double mean = sum / n;
    double error = Math.sqrt(((squares + PSEUDO_CHANGES) / n - mean * mean) / n);
    return new PairedChange(
        people == 0 ? 0 : step * sum / people,
        Interval.around(mean, error).times(step).clampedTo(-furthest, furthest),
        Normal.twoSidedP(mean / error),
        people);
  }

  /** Whether the change is more than chance explains. */
  public boolean real() {
    return !interval.contains(0);
  }
}
