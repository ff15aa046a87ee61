package org.heed.dashboard.operations;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.heed.customer.kpi.Kpi;
import org.heed.customer.kpi.KpiFacts;

/** One figure in the months of a year, by measure point. A month without values is missing. */
record KpiYear(Kpi kpi, Map<Long, Map<LocalDate, KpiFacts.Month>> byPoint) {

  static List<KpiYear> of(List<Kpi> kpis, List<KpiFacts.Month> months) {
    return kpis.stream().map(kpi -> of(kpi, months)).toList();
  }

  private static KpiYear of(Kpi kpi, List<KpiFacts.Month> months) {
    Map<Long, Map<LocalDate, KpiFacts.Month>> byPoint = new HashMap<>();
    for (KpiFacts.Month month : months) {
      if (month.kpiId() == kpi.id()) {
        byPoint
            .computeIfAbsent(month.measurePointId(), point -> new TreeMap<>())
            .put(month.month(), month);
      }
    }
    return new KpiYear(kpi, byPoint);
  }

  /** The mean of a month at a point. */
  OptionalDouble at(long point, LocalDate month) {
    KpiFacts.Month found = byPoint.getOrDefault(point, Map.of()).get(month);
    return found == null ? OptionalDouble.empty() : OptionalDouble.of(found.mean());
  }

  /** The mean of all days of the year with a value at a point. */
  OptionalDouble mean(long point) {
    double sum = 0;
    int days = 0;
    for (KpiFacts.Month month : byPoint.getOrDefault(point, Map.of()).values()) {
      sum += month.mean() * month.days();
      days += month.days();
    }
    return days == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / days);
  }
}
