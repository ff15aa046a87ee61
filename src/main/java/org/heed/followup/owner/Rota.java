package org.heed.followup.owner;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is on duty when in the workspace in scope. */
@Service
public class Rota {

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  Rota(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** All of it: weekdays first, then dates. */
  public List<Duty> all() {
    return jdbc.sql(
            """
            select user_id, weekday, first_day, last_day from owner_duty
             where workspace_id = ? order by weekday nulls last, first_day, id
            """)
        .param(WorkspaceScope.current())
        .query(Rota::duty)
        .list();
  }

  private static Duty duty(ResultSet row, int number) throws SQLException {
    int weekday = row.getInt("weekday");
    Date first = row.getDate("first_day");
    Date last = row.getDate("last_day");
    return first == null || last == null
        ? Duty.weekly(row.getLong("user_id"), DayOfWeek.of(weekday))
        : Duty.dated(row.getLong("user_id"), first.toLocalDate(), last.toLocalDate());
  }

  /** Puts this in the place of all that was there. */
  @Transactional
  public void replace(List<Duty> rota) {
    jdbc.sql("delete from owner_duty where workspace_id = ?")
        .param(WorkspaceScope.current())
        .update();
    jdbc.sql(
            """
            insert into owner_duty (workspace_id, user_id, weekday, first_day, last_day)
            select ?, user_id, weekday, first_day, last_day
              from unnest(?::bigint[], ?::int[], ?::date[], ?::date[])
                as one (user_id, weekday, first_day, last_day)
            """)
        .param(WorkspaceScope.current())
        .param(rota.stream().map(Duty::userId).toArray(Long[]::new))
        .param(
            rota.stream()
                .map(Duty::weekday)
                .map(day -> day == null ? null : day.getValue())
                .toArray(Integer[]::new))
        .param(texts(rota.stream().map(Duty::firstDay).toList()))
        .param(texts(rota.stream().map(Duty::lastDay).toList()))
        .update();
    audit.record(
        "owners.rota_changed",
        "workspace",
        Long.toString(WorkspaceScope.current()),
        Map.of("lines", rota.size()));
  }

  private static String[] texts(List<?> days) {
    return days.stream().map(day -> day == null ? null : day.toString()).toArray(String[]::new);
  }
}
