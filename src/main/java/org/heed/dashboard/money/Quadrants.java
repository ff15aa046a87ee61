package org.heed.dashboard.money;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.heed.platform.text.Money;
import org.jspecify.annotations.Nullable;

/**
 * The four fields of the picture of revenue and score, as lists. Every account that pays in the
 * usual currency and answered is in exactly one of them.
 *
 * @param median revenue that half of the accounts stay below, in minor units; 0 without accounts
 */
record Quadrants(long median, List<Quadrant> all) {

  private static final int LISTED = 15;
  private static final int LOWEST_CONTENT = 7;

  /**
   * One field.
   *
   * @param advice what to do with its accounts
   * @param count how many accounts it has
   * @param sum what they pay a year together
   * @param rows the largest of them
   */
  record Quadrant(String name, String advice, int count, String sum, List<AccountRow> rows) {}

  /** The fields of accounts that all pay in this currency. */
  static Quadrants of(List<AccountRow> paying, @Nullable String currency) {
    List<AccountRow> sorted =
        paying.stream()
            .filter(row -> row.latest() != null)
            .sorted(Comparator.comparingLong(Quadrants::revenue))
            .toList();
    long median = sorted.isEmpty() ? 0 : revenue(sorted.get(sorted.size() / 2));
    Predicate<AccountRow> large = row -> revenue(row) >= median;
    Predicate<AccountRow> content = row -> latest(row) >= LOWEST_CONTENT;
    return new Quadrants(
        median,
        List.of(
            quadrant(
                "Large and unhappy", "Call first.", sorted, large.and(content.negate()), currency),
            quadrant(
                "Large and content",
                "Keep in touch; ask for references.",
                sorted,
                large.and(content),
                currency),
            quadrant(
                "Small and unhappy",
                "Look for what they have in common.",
                sorted,
                large.negate().and(content.negate()),
                currency),
            quadrant(
                "Small and content",
                "Could grow.",
                sorted,
                large.negate().and(content),
                currency)));
  }

  private static Quadrant quadrant(
      String name,
      String advice,
      List<AccountRow> sorted,
      Predicate<AccountRow> within,
      @Nullable String currency) {
    List<AccountRow> rows = sorted.reversed().stream().filter(within).toList();
    long sum = rows.stream().mapToLong(Quadrants::revenue).sum();
    return new Quadrant(
        name,
        advice,
        rows.size(),
        Money.words(sum, currency),
        rows.stream().limit(LISTED).toList());
  }

  private static long revenue(AccountRow row) {
    return row.revenue() == null ? 0 : row.revenue();
  }

  private static int latest(AccountRow row) {
    return row.latest() == null ? 0 : row.latest();
  }
}
