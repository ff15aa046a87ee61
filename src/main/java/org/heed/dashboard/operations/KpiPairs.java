package org.heed.dashboard.operations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.heed.statistics.Tally;

/** Pairs of a figure and a score; where either is missing there is no pair. */
final class KpiPairs {

  private KpiPairs() {}

  static List<double[]> between(KpiYear kpi, List<PointScores> points) {
    List<double[]> pairs = new ArrayList<>();
    for (PointScores point : points) {
      OptionalDouble mean = kpi.mean(point.point().id());
      if (mean.isPresent() && point.total().total() >= SiteGroups.ENOUGH_ANSWERS) {
        pairs.add(new double[] {mean.getAsDouble(), point.value()});
      }
    }
    return pairs;
  }

  static List<double[]> changes(
      KpiYear kpi, List<PointScores> points, List<LocalDate> months, int lag) {
    List<double[]> pairs = new ArrayList<>();
    for (PointScores point : points) {
      long id = point.point().id();
      for (int month = lag + 1; month < months.size(); month++) {
        OptionalDouble before = kpi.at(id, months.get(month - lag - 1));
        OptionalDouble after = kpi.at(id, months.get(month - lag));
        Tally earlier = point.months().get(month - 1);
        Tally later = point.months().get(month);
        boolean scored = earlier.publishable() && later.publishable();
        if (scored && before.isPresent() && after.isPresent()) {
          pairs.add(
              new double[] {
                after.getAsDouble() - before.getAsDouble(), later.value() - earlier.value()
              });
        }
      }
    }
    return pairs;
  }
}
