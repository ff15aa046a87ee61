package org.heed.dashboard.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.heed.platform.chart.ChartSize;
import org.heed.platform.chart.RevenueScatter;
import org.heed.platform.text.Count;
import org.heed.statistics.weighting.EffectiveSample;
import org.heed.statistics.weighting.WeightedMean;
import org.heed.statistics.weighting.WeightedMean.Answer;
import org.heed.statistics.weighting.Weights;
import org.jspecify.annotations.Nullable;

/**
 * Three readings of what accounts said, and the picture of revenue and score.
 *
 * @param currency the one that most accounts with a revenue have; null without any revenue
 * @param otherCurrencies accounts left out of what is about money, because amounts in different
 *     currencies are never added
 */
record Money(
    List<AccountReading> readings,
    @Nullable String currency,
    long otherCurrencies,
    RevenueScatter scatter,
    Quadrants quadrants) {

  /** No account counts for more than so many times the median revenue. */
  static final double MOST_MEDIANS = 5;

  private static final int MOST_DOTS = 600;

  static Money of(List<AccountRow> answered) {
    String currency = usualCurrency(answered);
    List<AccountRow> paying =
        answered.stream()
            .filter(one -> one.revenue() != null && one.revenue() > 0)
            .filter(one -> Objects.equals(one.currency(), currency))
            .toList();
    long others =
        answered.stream()
            .filter(one -> one.revenue() != null && !Objects.equals(one.currency(), currency))
            .count();
    return new Money(
        List.of(everyAnswer(answered), everyAccount(answered), everyUnitOfRevenue(paying)),
        currency,
        others,
        scatter(paying, currency),
        Quadrants.of(paying, currency));
  }

  private static @Nullable String usualCurrency(List<AccountRow> answered) {
    return answered.stream()
        .filter(one -> one.revenue() != null && one.currency() != null)
        .collect(
            Collectors.groupingBy(one -> String.valueOf(one.currency()), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static AccountReading everyAnswer(List<AccountRow> rows) {
    long answers = rows.stream().mapToLong(AccountRow::answers).sum();
    return AccountReading.of(
        "Every answer",
        "What do the people who answered say?",
        mean(rows, row -> row.answers()),
        rows.size(),
        Count.of(answers, "answer") + " of " + Count.of(rows.size(), "account"));
  }

  private static AccountReading everyAccount(List<AccountRow> rows) {
    return AccountReading.of(
        "Every account the same",
        "What does the typical account say?",
        mean(rows, row -> 1),
        rows.size(),
        Count.of(rows.size(), "account"));
  }

  private static AccountReading everyUnitOfRevenue(List<AccountRow> paying) {
    double[] capped =
        Weights.trimmed(paying.stream().mapToDouble(row -> revenue(row)).toArray(), MOST_MEDIANS);
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < capped.length; i++) {
      add(answers, paying.get(i), capped[i]);
    }
    double effective = EffectiveSample.of(capped).effectiveN();
    return AccountReading.of(
        "By revenue",
        "What does the money say? No account counts for more than %.0f times the median."
            .formatted(MOST_MEDIANS),
        WeightedMean.of(answers),
        paying.size(),
        "%s, as exact as %s equal ones"
            .formatted(Count.of(paying.size(), "account"), AccountReading.number(effective)));
  }

  private interface WeightOf {
    double of(AccountRow row);
  }

  private static WeightedMean mean(List<AccountRow> rows, WeightOf weight) {
    List<Answer> answers = new ArrayList<>();
    rows.forEach(row -> add(answers, row, weight.of(row)));
    return WeightedMean.of(answers);
  }

  /** An account's weight, shared by its answers; they are one cluster. */
  private static void add(List<Answer> answers, AccountRow row, double weight) {
    double each = weight / row.answers();
    answers.add(Answer.of(1, each * row.promoters(), row.id()));
    answers.add(Answer.of(0, each * row.passives(), row.id()));
    answers.add(Answer.of(-1, each * row.detractors(), row.id()));
  }

  private static RevenueScatter scatter(List<AccountRow> paying, @Nullable String currency) {
    return new RevenueScatter(
        "Accounts by revenue and latest score",
        paying.stream()
            .filter(row -> row.latest() != null)
            .sorted(Comparator.comparingDouble(Money::revenue).reversed())
            .limit(MOST_DOTS)
            .map(
                row ->
                    new RevenueScatter.Dot(
                        row.name(),
                        revenue(row) / whole(currency),
                        Objects.requireNonNull(row.latest()),
                        row.getHref()))
            .toList(),
        currency == null ? "" : currency,
        ChartSize.FULL);
  }

  /** Minor units of a whole one; yen have none. */
  private static double whole(@Nullable String currency) {
    int decimals = currency == null ? 2 : Currency.getInstance(currency).getDefaultFractionDigits();
    return Math.pow(10, Math.max(0, decimals));
  }

  private static double revenue(AccountRow row) {
    return row.revenue() == null ? 0 : row.revenue();
  }
}
