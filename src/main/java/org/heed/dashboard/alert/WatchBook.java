package org.heed.dashboard.alert;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the current workspace watches, when it last looked, and who is told by mail. */
@Component
class WatchBook {

  private static final Watch NEVER = new Watch(WatchSettings.DEFAULT, null, 0);

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  WatchBook(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /**
   * The settings with the last look.
   *
   * @param checkedAt null before the first
   * @param series how many were watched then
   */
  record Watch(WatchSettings settings, @Nullable Instant checkedAt, int series) {}

  Watch read() {
    return jdbc.sql("select * from change_watch where workspace_id = ?")
        .param(WorkspaceScope.current())
        .query(WatchBook::watch)
        .optional()
        .orElse(NEVER);
  }

  private static Watch watch(ResultSet row, int number) throws SQLException {
    Array attributes = row.getArray("attributes");
    Timestamp checked = row.getTimestamp("checked_at");
    return new Watch(
        new WatchSettings(
            row.getInt("least_answers"),
            row.getInt("least_points"),
            row.getDouble("false_alarms_per_year"),
            row.getInt("cool_down_weeks"),
            List.of((String[]) attributes.getArray())),
        checked == null ? null : checked.toInstant(),
        row.getInt("watched_series"));
  }

  @Transactional
  public void change(WatchSettings settings) {
    write(settings);
    audit.record(
        "alerts.changed", "workspace", "" + WorkspaceScope.current(), Map.of("to", settings));
  }

  private void write(WatchSettings settings) {
    jdbc.sql(
            """
            insert into change_watch (workspace_id, least_answers, least_points,
                                      false_alarms_per_year, cool_down_weeks, attributes)
            values (?, ?, ?, ?, ?, ?)
            on conflict (workspace_id) do update
               set least_answers = excluded.least_answers, least_points = excluded.least_points,
                   false_alarms_per_year = excluded.false_alarms_per_year,
                   cool_down_weeks = excluded.cool_down_weeks, attributes = excluded.attributes
            """)
        .params(WorkspaceScope.current(), settings.leastAnswers(), settings.leastPoints())
        .params(settings.falseAlarmsPerYear(), settings.coolDownWeeks())
        .param(settings.attributes().toArray(String[]::new))
        .update();
  }

  void checked(WatchSettings settings, Instant at, int series) {
    if (jdbc.sql(
                "update change_watch set checked_at = ?, watched_series = ? where workspace_id = ?")
            .params(Timestamp.from(at), series, WorkspaceScope.current())
            .update()
        == 0) {
      write(settings);
      checked(settings, at, series);
    }
  }

  /** Whether this person is told by mail. */
  boolean isTold(long userId) {
    return readers().contains(userId);
  }

  List<Long> readers() {
    return jdbc.sql("select user_id from change_watch_reader where workspace_id = ?")
        .param(WorkspaceScope.current())
        .query(Long.class)
        .list();
  }

  void tell(long userId, boolean wanted) {
    jdbc.sql(
            wanted
                ? """
                insert into change_watch_reader (workspace_id, user_id) values (?, ?)
                on conflict do nothing
                """
                : "delete from change_watch_reader where workspace_id = ? and user_id = ?")
        .params(WorkspaceScope.current(), userId)
        .update();
  }
}
