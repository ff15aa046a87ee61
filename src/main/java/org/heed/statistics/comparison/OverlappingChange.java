package org.heed.statistics.comparison;

import java.util.List;
import org.heed.statistics.Category;
import org.heed.statistics.Interval;
import org.heed.statistics.Normal;
import org.heed.statistics.NpsChange;
import org.heed.statistics.ScoreCounts;

/**
 * The change between two periods some people answered in both of: like {@link NpsChange}, less the
 * covariance of those people. Var = v₁/n₁ + v₂/n₂ − 2·m·cov/(n₁·n₂) for m people in both.
 */
public final class OverlappingChange {

  private OverlappingChange() {}

  /**
   * The change with its error, of which the people in both periods have less.
   *
   * @param earlier all answers of the earlier period, those of {@code before} included
   * @param later all answers of the later period, those of {@code after} included
   * @param before first answers of the people in both
   * @param after their second answers, in the same order
   * @throws IllegalArgumentException when the lists differ in length or exceed a period
   */
  public static NpsChange between(
      ScoreCounts earlier, ScoreCounts later, List<Category> before, List<Category> after) {
    int both = before.size();
    if (both != after.size() || both > Math.min(earlier.total(), later.total())) {
      throw new IllegalArgumentException("The people in both periods do not fit the periods");
    }
    NpsChange apart = NpsChange.between(earlier, later);
    double middle = (apart.interval().lower() + apart.interval().upper()) / 200;
    double variance = square(apart.interval().width() / 200 / Normal.Z);
    double n = (earlier.total() + 3.0) * (later.total() + 3.0);
    // Perfect consistency would leave no error at all; a twentieth always remains.
    double left = Math.max(variance / 20, variance - 2 * both * covariance(before, after) / n);
    double error = Math.sqrt(left);
    return new NpsChange(
        apart.value(),
        Interval.around(middle, error).times(100).clampedTo(-200, 200),
        Normal.twoSidedP(middle / error),
        earlier.total(),
        later.total());
  }

  private static double covariance(List<Category> before, List<Category> after) {
    double first = before.stream().mapToInt(Category::value).average().orElse(0);
    double second = after.stream().mapToInt(Category::value).average().orElse(0);
    double sum = 0;
    for (int person = 0; person < before.size(); person++) {
      sum += (before.get(person).value() - first) * (after.get(person).value() - second);
    }
    return before.isEmpty() ? 0 : sum / before.size();
  }

  private static double square(double value) {
    return value * value;
  }
}
