package org.heed.dashboard.trust;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.heed.statistics.Interval;
import org.heed.statistics.LargestRemainder;
import org.heed.statistics.Normal;
import org.heed.statistics.ProportionWithInterval;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.statistics.Yardstick;
import org.jspecify.annotations.Nullable;

/**
 * Asked against answered by one attribute, and the score as it would be if every group had answered
 * alike (post-stratified to those asked). It corrects only what the attribute explains.
 *
 * @param rows the groups, the largest first
 * @param plain the score as it is
 * @param weighted null when it cannot be weighted
 */
record Bias(List<Row> rows, Score plain, @Nullable Score weighted, String sentence) {

  /** Groups with fewer answers are not weighted up: a handful would speak for many. */
  static final int ENOUGH = 10;

  /** A group's weight is capped here, so that nobody speaks for more than five. */
  static final double MOST_WEIGHT = 5;

  /**
   * A group.
   *
   * @param over whether more (1) or fewer (−1) of it answered than of all, beyond chance; else 0
   */
  record Row(Group group, String askedShare, String answeredShare, String rate, int over) {

    public String word() {
      return over > 0 ? "answers more" : over < 0 ? "answers less" : "";
    }
  }

  static Bias of(SurveyKind kind, List<Group> groups) {
    long asked = groups.stream().mapToLong(Group::asked).sum();
    long answered = groups.stream().mapToLong(Group::answered).sum();
    double rate = asked == 0 ? 0 : (double) answered / asked;
    List<Row> rows = rows(groups, rate);
    Score plain = Score.of(Tally.sum(kind, groups.stream().map(Group::answers).toList()));
    Score weighted = weighted(kind.yardstick(), groups, asked);
    return new Bias(rows, plain, weighted, sentence(rows, plain, weighted));
  }

  /** Shares are so rounded that each column adds up to 100. */
  private static List<Row> rows(List<Group> groups, double rate) {
    List<Group> shown =
        groups.stream()
            .filter(group -> group.asked() > 0)
            .sorted(Comparator.comparingLong(Group::asked).reversed())
            .toList();
    List<Integer> asked = percentages(shown, Group::asked);
    List<Integer> answered = percentages(shown, Group::answered);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      rows.add(row(shown.get(i), asked.get(i) + " %", answered.get(i) + " %", rate));
    }
    return rows;
  }

  private static List<Integer> percentages(List<Group> groups, ToLongFunction<Group> part) {
    return LargestRemainder.percentages(groups.stream().mapToLong(part).toArray());
  }

  private static Row row(Group group, String askedShare, String answeredShare, double rate) {
    ProportionWithInterval own = ProportionWithInterval.of(group.answered(), group.asked());
    int over = own.interval().lower() > rate ? 1 : own.interval().upper() < rate ? -1 : 0;
    return new Row(group, askedShare, answeredShare, own.display(), own.publishable() ? over : 0);
  }

  private static @Nullable Score weighted(Yardstick yardstick, List<Group> groups, long asked) {
    List<Group> heard = groups.stream().filter(one -> one.answers().total() >= ENOUGH).toList();
    long covered = heard.stream().mapToLong(Group::asked).sum();
    long answers = heard.stream().mapToLong(one -> one.answers().total()).sum();
    if (heard.size() < 2 || covered * 10 < asked * 8) {
      return null;
    }
    double weights = 0;
    double sum = 0;
    double variance = 0;
    double squares = 0;
    for (Group one : heard) {
      double n = one.answers().total();
      double weight = Math.min(MOST_WEIGHT, (double) one.asked() / covered / (n / answers));
      weights += weight * n;
      squares += weight * weight * n;
      sum += weight * n * one.answers().value();
      variance += weight * weight * n * one.answers().cautiousVariance();
    }
    double value = sum / weights;
    double reach = Normal.Z * 100 * Math.sqrt(variance) / weights;
    Interval interval = yardstick.clamped(new Interval(value - reach, value + reach));
    return new Score(yardstick, value, interval, weights * weights / squares);
  }

  private static String sentence(List<Row> rows, Score plain, @Nullable Score weighted) {
    long apart = rows.stream().filter(row -> row.over() != 0).count();
    if (apart == 0) {
      return "No group answers more or less often than chance explains.";
    }
    String first =
        "%d of %d groups answer more or less often than the rest.".formatted(apart, rows.size());
    if (weighted == null) {
      return first + " Too few groups have ten answers, so the score cannot be weighted.";
    }
    return "%s If all had answered alike, the score would be %s instead of %s."
        .formatted(first, weighted.display(), plain.display());
  }
}
