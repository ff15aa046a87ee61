package org.heed.dashboard.alert;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.statistics.Tally;
import org.jspecify.annotations.Nullable;

/**
 * The complete weeks that are looked at, Monday to Sunday, oldest first.
 *
 * @param first Monday of the first week
 * @param count how many
 */
record Weeks(LocalDate first, int count) {

  /** A year to compare with, and the recent weeks. */
  static final int BASELINE = 52;

  /** The longest lasting change that is looked for. */
  static final int RECENT = 16;

  static Weeks before(LocalDate today) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Weeks(monday.minusWeeks(BASELINE + (long) RECENT), BASELINE + RECENT);
  }

  List<LocalDate> starts() {
    return IntStream.range(0, count).mapToObj(this::start).toList();
  }

  LocalDate start(int week) {
    return first.plusWeeks(week);
  }

  /** The last Sunday. */
  LocalDate end() {
    return start(count).minusDays(1);
  }

  /** The week that begins with this day or later; as many as there are when it is too late. */
  int from(LocalDate day) {
    return (int) IntStream.range(0, count).filter(week -> start(week).isBefore(day)).count();
  }

  /**
   * Where the weeks of this series are cut: the baseline begins with the first week that has
   * answers, and at least half of the weeks are baseline.
   *
   * @param normalFrom weeks before this day are not what is normal any more; null for none
   */
  Cut cut(List<Tally> counts, @Nullable LocalDate normalFrom) {
    int begin = normalFrom == null ? 0 : from(normalFrom);
    while (begin < count && counts.get(begin).total() == 0) {
      begin++;
    }
    int recent = Math.clamp((count - begin) / 2, 1, RECENT);
    return new Cut(Math.min(begin, count - recent), count - recent);
  }

  /**
   * A baseline and the recent weeks after it.
   *
   * @param begin index of the first week of the baseline
   * @param recent index of the first recent week
   */
  record Cut(int begin, int recent) {

    Tally baseline(List<Tally> counts) {
      return Tally.sum(counts.getFirst().kind(), counts.subList(begin, recent));
    }
  }
}
