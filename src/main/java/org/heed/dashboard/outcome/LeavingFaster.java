package org.heed.dashboard.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.heed.statistics.Category;
import org.heed.statistics.Interval;
import org.heed.statistics.survival.CoxRegression;
import org.heed.statistics.survival.Stay;
import org.jspecify.annotations.Nullable;

/**
 * How much faster detractors' accounts left than others that answered, with size and age of the
 * accounts held equal as far as they are known (Cox regression).
 */
final class LeavingFaster {

  /** Fewer departures than ten for each property make such a figure a matter of luck. */
  private static final int DEPARTURES_EACH = 10;

  private static final double KNOWN = 0.8;

  private LeavingFaster() {}

  /**
   * Something that is held equal.
   *
   * @param usual its mean, for accounts of which it is not known
   */
  private record Equal(String name, Function<Watched, @Nullable Double> property, double usual) {

    double of(Watched account) {
      return Objects.requireNonNullElse(property.apply(account), usual);
    }
  }

  static String sentence(List<Watched> accounts) {
    List<Watched> answered =
        accounts.stream().filter(one -> one.score() != null && one.days() > 0).toList();
    long left = answered.stream().filter(Watched::left).count();
    long unhappy = answered.stream().filter(LeavingFaster::detractor).count();
    if (left < DEPARTURES_EACH || Math.min(unhappy, answered.size() - unhappy) < Group.FEWEST) {
      return "Not enough accounts have left to say how much faster detractors leave: of those that answered %d did, at least %d are needed, with %d accounts of either sort to compare."
          .formatted(left, DEPARTURES_EACH, Group.FEWEST);
    }
    List<Equal> equal = new ArrayList<>();
    Map<String, Long> middles = middles(answered);
    add(equal, "size", answered, account -> size(account, middles));
    add(equal, "years as a customer", answered, Watched::years);
    while (left < (long) DEPARTURES_EACH * (1 + equal.size())) {
      equal.removeLast();
    }
    return sentence(answered, left, equal);
  }

  private static boolean detractor(Watched account) {
    Integer score = account.score();
    return score != null && Category.of(score) == Category.DETRACTOR;
  }

  private static void add(
      List<Equal> equal,
      String name,
      List<Watched> accounts,
      Function<Watched, @Nullable Double> property) {
    List<Double> known = accounts.stream().map(property).filter(Objects::nonNull).toList();
    if (known.size() >= KNOWN * accounts.size() && known.stream().distinct().count() > 1) {
      double usual = known.stream().mapToDouble(value -> value).average().orElse(0);
      equal.add(new Equal(name, property, usual));
    }
  }

  /** The middle revenue of each currency. */
  private static Map<String, Long> middles(List<Watched> accounts) {
    Map<String, List<Long>> amounts = new HashMap<>();
    for (Watched account : accounts) {
      Long revenue = account.revenue();
      if (revenue != null && revenue > 0) {
        amounts
            .computeIfAbsent(String.valueOf(account.currency()), currency -> new ArrayList<>())
            .add(revenue);
      }
    }
    Map<String, Long> middles = new HashMap<>();
    amounts.forEach(
        (currency, all) ->
            middles.put(currency, all.stream().sorted().toList().get(all.size() / 2)));
    return middles;
  }

  /** Doublings of the middle revenue in the same currency: amounts of two cannot be compared. */
  private static @Nullable Double size(Watched account, Map<String, Long> middles) {
    Long revenue = account.revenue();
    Long middle = middles.get(String.valueOf(account.currency()));
    return revenue == null || revenue <= 0 || middle == null
        ? null
        : Math.log((double) revenue / middle) / Math.log(2);
  }

  private static String sentence(List<Watched> accounts, long left, List<Equal> equal) {
    CoxRegression fit =
        CoxRegression.of(accounts.stream().map(account -> spell(account, equal)).toList());
    if (!fit.converged()) {
      return "How much faster detractors leave cannot be told yet: of one sort of accounts all or"
          + " none left.";
    }
    Interval interval = fit.ratioInterval(0);
    return String.format(
        Locale.ENGLISH,
        "%s accounts whose latest answer was a detractor's left %.1f times as fast as others that"
            + " answered (95 %% interval %.1f to %.1f; %,d accounts, %,d left; Cox regression). %s"
            + " That the answer, or what it was about, is the cause, it does not show.",
        equal.isEmpty() ? "In your own data," : "Other things equal (" + names(equal) + "),",
        fit.ratio(0),
        interval.lower(),
        interval.upper(),
        accounts.size(),
        left,
        interval.contains(1) ? "Chance alone may do this." : "That is more than chance explains.");
  }

  private static String names(List<Equal> equal) {
    return String.join(" and ", equal.stream().map(Equal::name).toList());
  }

  private static CoxRegression.Spell spell(Watched account, List<Equal> equal) {
    double[] properties = new double[1 + equal.size()];
    properties[0] = detractor(account) ? 1 : 0;
    for (int i = 0; i < equal.size(); i++) {
      properties[1 + i] = equal.get(i).of(account);
    }
    return new CoxRegression.Spell(Stay.until(account.days(), account.left()), properties);
  }
}
