package org.heed.score.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heed.response.snapshot.Series;
import org.heed.statistics.SurveyKind;

/**
 * What to count.
 *
 * @param series answers or invitations
 * @param counted what to count about them
 * @param kind answers of this kind only: kinds are never counted together
 * @param starts first days of the periods, in order and without gaps between them
 * @param end last day of the last period
 * @param conditions allowed codes by attribute; all of them must hold, code 0 is "not known"
 * @param splits none, one or two attributes to count apart by
 * @param today whether accounts' attributes are taken as they are today
 */
public record FactQuery(
    Series series,
    Counted counted,
    SurveyKind kind,
    List<LocalDate> starts,
    LocalDate end,
    Map<Integer, Set<Integer>> conditions,
    List<Integer> splits,
    boolean today) {

  /**
   * Copies what is given.
   *
   * @throws IllegalArgumentException without a period, or with more than two splits
   */
  public FactQuery {
    if (starts.isEmpty() || end.isBefore(starts.getLast()) || splits.size() > 2) {
      throw new IllegalArgumentException("Count at least one day, and split at most twice");
    }
    starts = List.copyOf(starts);
    conditions = Map.copyOf(conditions);
    splits = List.copyOf(splits);
  }

  /** Days are stored from 2000 on. */
  static int day(LocalDate day) {
    return Math.toIntExact(day.toEpochDay() - Counted.EPOCH);
  }

  int firstDay() {
    return day(starts.getFirst());
  }

  int lastDay() {
    return day(end);
  }

  /** The period of every day from the first to the last. */
  int[] periodOfDay() {
    int[] periods = new int[lastDay() - firstDay() + 1];
    int period = 0;
    for (int offset = 0; offset < periods.length; offset++) {
      while (period + 1 < starts.size() && day(starts.get(period + 1)) <= firstDay() + offset) {
        period++;
      }
      periods[offset] = period;
    }
    return periods;
  }
}
