package org.heed.customer.kpi;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.customer.place.MeasurePoints;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Values of operational figures of the current workspace, by measure point and day. */
@Service
public class KpiFacts {

  private final JdbcClient jdbc;
  private final Kpis kpis;
  private final MeasurePoints points;
  private final Workspaces workspaces;
  private final Clock clock;

  KpiFacts(JdbcClient jdbc, Kpis kpis, MeasurePoints points, Workspaces workspaces, Clock clock) {
    this.jdbc = jdbc;
    this.kpis = kpis;
    this.points = points;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * Stores what is fine; told again, a value replaces the one before. Of two values for the same
   * day and point the later counts.
   *
   * @return for each report why it was refused, or null
   */
  @Transactional
  public List<@Nullable String> tell(List<KpiReport> reports) {
    KpiCheck check = new KpiCheck(kpis.all(), points.tree(), workspaces.today());
    List<@Nullable String> problems = new ArrayList<>();
    Map<List<Object>, KpiCheck.Checked> good = new LinkedHashMap<>();
    for (KpiReport report : reports) {
      KpiCheck.Checked checked = check.check(report);
      problems.add(checked.problem());
      LocalDate day = report.day();
      if (checked.problem() == null && day != null) {
        good.put(List.of(checked.kpiId(), checked.pointId(), day), checked);
      }
    }
    store(List.copyOf(good.values()));
    return problems;
  }

  private void store(List<KpiCheck.Checked> facts) {
    if (facts.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into kpi_fact (workspace_id, kpi_id, measure_point_id, day, value, reported_at)
            select ?, f.kpi, f.point, f.day, f.value, ?
              from unnest(?::bigint[], ?::bigint[], ?::date[], ?::float8[])
                   as f (kpi, point, day, value)
            on conflict (workspace_id, kpi_id, day, measure_point_id)
            do update set value = excluded.value, reported_at = excluded.reported_at
            """)
        .params(WorkspaceScope.current(), Timestamp.from(clock.instant()))
        .param(facts.stream().map(KpiCheck.Checked::kpiId).toArray(Long[]::new))
        .param(facts.stream().map(KpiCheck.Checked::pointId).toArray(Long[]::new))
        .param(facts.stream().map(one -> Date.valueOf(one.report().day())).toArray(Date[]::new))
        .param(facts.stream().map(one -> one.report().value()).toArray(Double[]::new))
        .update();
  }

  /** Means by month of the point itself; a month without values is missing. */
  public List<Month> months(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select kpi_id, measure_point_id, date_trunc('month', day)::date as month,
                   avg(value) as mean, count(*) as days
              from kpi_fact
             where workspace_id = ? and day between ? and ?
             group by 1, 2, 3
             order by 1, 2, 3
            """)
        .params(WorkspaceScope.current(), from, to)
        .query(Month.class)
        .list();
  }

  /** How complete each figure is: for how many points and days there are values. */
  public Map<Long, Coverage> coverage() {
    Map<Long, Coverage> byKpi = new LinkedHashMap<>();
    jdbc.sql(
            """
            select kpi_id, count(distinct measure_point_id), count(*), min(day), max(day),
                   sum(longest)
              from (select kpi_id, measure_point_id, day,
                           day - lag(day) over (partition by kpi_id, measure_point_id order by day)
                             - 1 as longest
                      from kpi_fact where workspace_id = ?) as f
             group by kpi_id
            """)
        .param(WorkspaceScope.current())
        .query(
            row -> {
              byKpi.put(
                  row.getLong(1),
                  new Coverage(
                      row.getInt(2),
                      row.getLong(3),
                      row.getObject(4, LocalDate.class),
                      row.getObject(5, LocalDate.class),
                      row.getLong(6)));
            });
    return byKpi;
  }

  /**
   * The mean of a month at a point.
   *
   * @param month its first day
   * @param days with a value
   */
  public record Month(long kpiId, long measurePointId, LocalDate month, double mean, int days) {}

  /**
   * What there is of a figure.
   *
   * @param missing days without a value between the first and the last of each point
   */
  public record Coverage(int points, long values, LocalDate first, LocalDate last, long missing) {}
}
