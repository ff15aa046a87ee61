package org.heed.dashboard.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.heed.platform.chart.ChartSize;
import org.heed.platform.chart.RetentionChart;
import org.heed.statistics.Category;
import org.heed.statistics.Interval;
import org.heed.statistics.survival.LogRank;
import org.heed.statistics.survival.Stay;

/**
 * What became of accounts in a year, by what they had said before it.
 *
 * @param groups promoters, passives, detractors, and those who were asked and said nothing
 * @param verdict whether the groups differ by more than chance, in a sentence
 * @param neverAsked accounts left out because nobody had asked them
 */
record Fate(List<Group> groups, String verdict, RetentionChart chart, long neverAsked) {

  static final int DAYS = 365;

  private static final double SURE = 0.05;

  static Fate of(List<Watched> accounts) {
    List<List<Watched>> members =
        List.of(
            those(accounts, one -> is(one, Category.PROMOTER)),
            those(accounts, one -> is(one, Category.PASSIVE)),
            those(accounts, one -> is(one, Category.DETRACTOR)),
            those(accounts, one -> one.score() == null && one.asked()));
    List<Group> groups =
        List.of(
            Group.of("Promoters", "promoter", members.get(0)),
            Group.of("Passives", "passive", members.get(1)),
            Group.of("Detractors", "detractor", members.get(2)),
            Group.of("Asked, no answer", "silent", members.get(3)));
    List<List<Stay>> compared =
        members.stream()
            .filter(group -> group.size() >= Group.FEWEST)
            .map(group -> group.stream().map(one -> Stay.until(one.days(), one.left())).toList())
            .toList();
    return new Fate(
        groups,
        verdict(compared, groups.stream().mapToLong(Group::left).sum()),
        new RetentionChart(
            "Share of accounts still customers",
            groups.stream().filter(Group::isEnough).map(Group::drawn).toList(),
            DAYS,
            ChartSize.FULL),
        accounts.stream().filter(one -> one.score() == null && !one.asked()).count());
  }

  private static List<Watched> those(List<Watched> accounts, Predicate<Watched> which) {
    return accounts.stream().filter(one -> one.days() > 0).filter(which).toList();
  }

  private static boolean is(Watched account, Category category) {
    Integer score = account.score();
    return score != null && Category.of(score) == category;
  }

  private static String verdict(List<List<Stay>> groups, long left) {
    if (groups.size() < 2 || left < Group.FEWEST) {
      return "Not enough accounts left yet to compare the groups: %d did, at least %d are needed."
          .formatted(left, Group.FEWEST);
    }
    LogRank test = LogRank.between(groups);
    return test.pValue() <= SURE
        ? "Your own data show that the groups stayed at different rates; chance is an unlikely explanation (p %s, log-rank). Whether the score is the cause, they cannot show."
            .formatted(p(test.pValue()))
        : "The groups do not differ by more than chance may do (p %s, log-rank)."
            .formatted(p(test.pValue()));
  }

  private static String p(double value) {
    return value < 0.001 ? "< 0.001" : String.format(Locale.ENGLISH, "= %.3f", value);
  }

  /** How many detractors' accounts left, as a share; all is possible without enough of them. */
  Interval detractorsLeft() {
    Group group =
        groups.stream().filter(one -> one.tone().equals("detractor")).findFirst().orElseThrow();
    return group.isEnough()
        ? new Interval(1 - group.interval().upper(), 1 - group.interval().lower())
        : new Interval(0, 1);
  }

  /** What the time from the first unhappy answer to leaving was, in a sentence. */
  static String leadTime(List<Integer> warnings) {
    int[] days = warnings.stream().mapToInt(Integer::intValue).filter(one -> one >= 0).toArray();
    if (warnings.size() < Group.FEWEST) {
      return "Not enough accounts left after an answer (%d; at least %d are needed) to say how early scores warn."
          .formatted(warnings.size(), Group.FEWEST);
    }
    if (days.length == 0) {
      return "None of the %d accounts that left in the last two years had given a detractor's answer in the year before."
          .formatted(warnings.size());
    }
    Arrays.sort(days);
    return "Of %d accounts that left in the last two years and had answered in the year before, %d had given a detractor's answer; half of these at least %d days before leaving. Detractors who stayed are not in this figure."
        .formatted(warnings.size(), days.length, days[days.length / 2]);
  }
}
