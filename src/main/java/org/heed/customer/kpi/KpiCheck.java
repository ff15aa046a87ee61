package org.heed.customer.kpi;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heed.customer.place.MeasurePointTree;
import org.jspecify.annotations.Nullable;

/** Reads reports and says in words what is wrong with them. */
final class KpiCheck {

  private final Map<String, Kpi> kpis;
  private final MeasurePointTree points;
  private final LocalDate today;

  KpiCheck(List<Kpi> kpis, MeasurePointTree points, LocalDate today) {
    this.kpis = kpis.stream().collect(Collectors.toMap(Kpi::key, Function.identity()));
    this.points = points;
    this.today = today;
  }

  /**
   * A value ready to be stored, or why it is not.
   *
   * @param problem null when it is fine
   */
  record Checked(long kpiId, long pointId, KpiReport report, @Nullable String problem) {}

  Checked check(KpiReport report) {
    String key = Objects.requireNonNullElse(report.kpi(), "").strip();
    String code = Objects.requireNonNullElse(report.measurePoint(), "").strip();
    Kpi kpi = kpis.get(key);
    Long point = points.idOf(code).orElse(null);
    if (kpi == null) {
      return refused(
          report, "There is no figure “%s”. Known: %s.".formatted(key, String.join(", ", known())));
    }
    if (point == null) {
      return refused(report, "There is no measure point “%s”.".formatted(code));
    }
    String problem = problem(kpi, report);
    return problem == null ? new Checked(kpi.id(), point, report, null) : refused(report, problem);
  }

  private List<String> known() {
    return kpis.keySet().stream().sorted().limit(10).toList();
  }

  private static Checked refused(KpiReport report, String problem) {
    return new Checked(0, 0, report, problem);
  }

  private @Nullable String problem(Kpi kpi, KpiReport report) {
    LocalDate day = report.day();
    Double value = report.value();
    String unit = report.unit();
    if (day == null) {
      return "The day is missing. Write it as 2026-03-31.";
    }
    if (day.isAfter(today.plusDays(1)) || day.getYear() < 2000) {
      return "The day %s lies outside of 2000 to today.".formatted(day);
    }
    if (value == null) {
      return "The value is missing. Leave days without a value out: a gap is not 0.";
    }
    if (!Double.isFinite(value)) {
      return "The value is no finite number.";
    }
    if (unit != null && !unit.isBlank() && !unit.strip().equalsIgnoreCase(kpi.unit())) {
      return "“%s” is told in %s, not in %s. Convert the values, or leave the unit out if it is wrong."
          .formatted(kpi.key(), kpi.unit(), unit.strip());
    }
    if (kpi.unit().equals("%") && (value < 0 || value > 100)) {
      return "%s is no share: “%s” lies between 0 and 100 %%.".formatted(value, kpi.key());
    }
    return null;
  }
}
