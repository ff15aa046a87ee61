package org.heed.followup.owner;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.AuditTrail;
import org.jspecify.annotations.Nullable;
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
            select user_id, weekday, first_day, last_day, from_time, until_time from owner_duty
             where workspace_id = ? order by weekday nulls last, first_day, from_time nulls first, id
            """)
        .param(WorkspaceScope.current())
        .query(Rota::duty)
        .list();
  }

  private static Duty duty(ResultSet row, int number) throws SQLException {
    int weekday = row.getInt("weekday");
    Date first = row.getDate("first_day");
    Date last = row.getDate("last_day");
    Duty duty =
        first == null || last == null
            ? Duty.weekly(row.getLong("user_id"), DayOfWeek.of(weekday))
            : Duty.dated(row.getLong("user_id"), first.toLocalDate(), last.toLocalDate());
    LocalTime from = row.getObject("from_time", LocalTime.class);
    LocalTime until = row.getObject("until_time", LocalTime.class);
    return duty.within(from == null || until == null ? null : new DutyHours(from, until));
  }

  /** Puts this in the place of all that was there. */
  @Transactional
  public void replace(List<Duty> rota) {
    jdbc.sql("delete from owner_duty where workspace_id = ?")
        .param(WorkspaceScope.current())
        .update();
    jdbc.sql(
            """
            insert into owner_duty
              (workspace_id, user_id, weekday, first_day, last_day, from_time, until_time)
            select ?, user_id, weekday, first_day, last_day, from_time, until_time
              from unnest(?::bigint[], ?::int[], ?::date[], ?::date[], ?::time[], ?::time[])
                as one (user_id, weekday, first_day, last_day, from_time, until_time)
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
        .param(texts(rota.stream().map(one -> hours(one, DutyHours::from)).toList()))
        .param(texts(rota.stream().map(one -> hours(one, DutyHours::until)).toList()))
        .update();
    audit.record(
        "owners.rota_changed",
        "workspace",
        Long.toString(WorkspaceScope.current()),
        Map.of("lines", rota.size()));
  }

  private static @Nullable LocalTime hours(Duty duty, Function<DutyHours, LocalTime> end) {
    DutyHours hours = duty.hours();
    return hours == null ? null : end.apply(hours);
  }

  private static String[] texts(List<? extends @Nullable Object> days) {
    return days.stream().map(day -> day == null ? null : day.toString()).toArray(String[]::new);
  }
}
