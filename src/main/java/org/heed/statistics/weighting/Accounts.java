package org.heed.statistics.weighting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.statistics.weighting.WeightedMean.Answer;

/**
 * Three readings of the same answers where several people answer for one account. Values and errors
 * on the scale −1 to 1.
 */
public final class Accounts {

  private Accounts() {}

  /**
   * What one person at an account said.
   *
   * @param account identity of the account
   * @param value −1, 0 or 1
   */
  public record Voice(Object account, int value) {}

  /** Every answer counts the same; the error admits that people of one account think alike. */
  public static WeightedMean byRespondent(Collection<Voice> voices) {
    return WeightedMean.of(
        voices.stream().map(voice -> Answer.of(voice.value(), 1, voice.account())).toList());
  }

  /** Every account counts the same: the mean of the accounts' means. */
  public static WeightedMean byAccount(Collection<Voice> voices) {
    Map<Object, Integer> size = sizes(voices);
    return WeightedMean.of(
        voices.stream()
            .map(v -> Answer.of(v.value(), 1.0 / size.getOrDefault(v.account(), 1), v.account()))
            .toList());
  }

  /**
   * Every account counts by its revenue: "the score per unit of revenue", another question than the
   * score of customers. Revenues are cut off at so many times their median.
   *
   * @param revenue of each account, in one currency; accounts without one are left out
   * @throws IllegalArgumentException when a revenue is negative, infinite or NaN
   */
  public static WeightedMean byRevenue(
      Collection<Voice> voices, Map<?, Double> revenue, double mostMedians) {
    List<Object> accounts =
        voices.stream().map(Voice::account).distinct().filter(revenue::containsKey).toList();
    double[] capped =
        Weights.trimmed(
            accounts.stream().mapToDouble(account -> amount(revenue, account)).toArray(),
            mostMedians);
    Map<Object, Integer> size = sizes(voices);
    Map<Object, Double> share = new HashMap<>();
    for (int i = 0; i < capped.length; i++) {
      Object account = accounts.get(i);
      share.put(account, capped[i] / size.getOrDefault(account, 1));
    }
    return WeightedMean.of(
        voices.stream()
            .map(v -> Answer.of(v.value(), share.getOrDefault(v.account(), 0.0), v.account()))
            .toList());
  }

  private static Map<Object, Integer> sizes(Collection<Voice> voices) {
    Map<Object, Integer> size = new HashMap<>();
    voices.forEach(voice -> size.merge(voice.account(), 1, Integer::sum));
    return size;
  }

  private static double amount(Map<?, Double> revenue, Object account) {
    Double amount = revenue.get(account);
    return amount == null ? 0 : amount;
  }
}
