package org.heed.dashboard.operations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.heed.customer.place.MeasurePoint;
import org.heed.platform.text.ReadingOrder;

/**
 * Places where customers and figures disagree: among the places of their kind, score in the best
 * third and a figure in the worst, or the reverse. They are where to ask why.
 */
final class Mismatches {

  /** Thirds of fewer places mean nothing. */
  private static final int ENOUGH_PLACES = 6;

  private Mismatches() {}

  /** One place and figure. */
  record Mismatch(Sites.Row site, KpiYear kpi, double value, boolean happy) {

    public String sentence() {
      String figure =
          "%s %s %s"
              .formatted(
                  kpi.kpi().name(), String.format(Locale.ENGLISH, "%.1f", value), kpi.kpi().unit());
      return happy
          ? "Customers are content (likely %s) although %s is among the worst third."
              .formatted(site.likely(), figure)
          : "Customers are not content (likely %s) although %s is among the best third."
              .formatted(site.likely(), figure);
    }
  }

  static List<Mismatch> of(List<KpiYear> kpis, List<Sites.Row> rows) {
    List<Mismatch> found = new ArrayList<>();
    for (KpiYear kpi : kpis) {
      for (MeasurePoint.Kind kind : MeasurePoint.Kind.values()) {
        Map<Sites.Row, Double> values = values(kpi, kind, rows);
        if (values.size() >= ENOUGH_PLACES) {
          found.addAll(of(kpi, values));
        }
      }
    }
    return found;
  }

  private static Map<Sites.Row, Double> values(
      KpiYear kpi, MeasurePoint.Kind kind, List<Sites.Row> rows) {
    Map<Sites.Row, Double> values = new HashMap<>();
    for (Sites.Row row : rows) {
      OptionalDouble mean = kpi.mean(row.scores().point().id());
      boolean asked = row.scores().point().kind() == kind;
      if (asked && mean.isPresent() && row.answers() >= SiteGroups.ENOUGH_ANSWERS) {
        values.put(row, mean.getAsDouble());
      }
    }
    return values;
  }

  private static List<Mismatch> of(KpiYear kpi, Map<Sites.Row, Double> values) {
    int third = values.size() / 3;
    double sign = kpi.kpi().higherIsBetter() ? 1 : -1;
    List<Sites.Row> byScore =
        values.keySet().stream().sorted(Comparator.comparingDouble(Sites.Row::shrunk)).toList();
    List<Sites.Row> byFigure =
        values.keySet().stream()
            .sorted(Comparator.comparingDouble(row -> sign * values.getOrDefault(row, 0.0)))
            .toList();
    List<Sites.Row> unhappy = byScore.subList(0, third);
    List<Sites.Row> happy = byScore.subList(byScore.size() - third, byScore.size());
    List<Sites.Row> poor = byFigure.subList(0, third);
    List<Sites.Row> good = byFigure.subList(byFigure.size() - third, byFigure.size());
    List<Mismatch> found = new ArrayList<>();
    values.forEach(
        (row, value) -> {
          if (happy.contains(row) && poor.contains(row)) {
            found.add(new Mismatch(row, kpi, value, true));
          } else if (unhappy.contains(row) && good.contains(row)) {
            found.add(new Mismatch(row, kpi, value, false));
          }
        });
    found.sort(Comparator.comparing(one -> one.site().name(), ReadingOrder.NAMES));
    return found;
  }
}
