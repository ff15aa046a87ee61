package org.heed.dashboard.operations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.heed.statistics.Tally;

/**
 * Pairs of a figure and a score; where either is missing there is no pair, and no answer is in the
 * pairs of two places.
 */
final class KpiPairs {

  private KpiPairs() {}

  /**
   * A figure and a score.
   *
   * @param month place of the later month within the year; 0 where the whole year is compared
   */
  record Pair(long point, int month, double figure, double score) {

    /** Whether it is the same place a month after that other pair. */
    boolean follows(Pair other) {
      return point == other.point && month == other.month + 1;
    }
  }

  static List<Pair> between(KpiYear kpi, List<PointScores> points) {
    Map<PointScores, List<Pair>> pairs = new LinkedHashMap<>();
    for (PointScores point : points) {
      OptionalDouble mean = kpi.mean(point.point().id());
      if (mean.isPresent() && point.total().total() >= SiteGroups.ENOUGH_ANSWERS) {
        pairs.put(
            point, List.of(new Pair(point.point().id(), 0, mean.getAsDouble(), point.value())));
      }
    }
    return ofInnermost(pairs);
  }

  static List<Pair> changes(
      KpiYear kpi, List<PointScores> points, List<LocalDate> months, int lag) {
    Map<PointScores, List<Pair>> pairs = new LinkedHashMap<>();
    for (PointScores point : points) {
      pairs.put(point, changes(kpi, point, months, lag));
    }
    pairs.values().removeIf(List::isEmpty);
    return ofInnermost(pairs);
  }

  private static List<Pair> changes(
      KpiYear kpi, PointScores point, List<LocalDate> months, int lag) {
    List<Pair> pairs = new ArrayList<>();
    long id = point.point().id();
    for (int month = lag + 1; month < months.size(); month++) {
      OptionalDouble before = kpi.at(id, months.get(month - lag - 1));
      OptionalDouble after = kpi.at(id, months.get(month - lag));
      Tally earlier = point.months().get(month - 1);
      Tally later = point.months().get(month);
      boolean scored = earlier.publishable() && later.publishable();
      if (scored && before.isPresent() && after.isPresent()) {
        double risen = after.getAsDouble() - before.getAsDouble();
        pairs.add(new Pair(id, month, risen, later.value() - earlier.value()));
      }
    }
    return pairs;
  }

  /** A region has the answers of its sites, which would count twice. */
  private static List<Pair> ofInnermost(Map<PointScores, List<Pair>> pairs) {
    return pairs.keySet().stream()
        .filter(one -> pairs.keySet().stream().noneMatch(one::isAbove))
        .flatMap(one -> pairs.getOrDefault(one, List.of()).stream())
        .toList();
  }
}
