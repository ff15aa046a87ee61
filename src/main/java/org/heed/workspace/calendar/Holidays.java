package org.heed.workspace.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.CalendarChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days on which the current workspace is closed: nothing is sent, whatever a sending window
 * says, and no deadline in working hours comes closer.
 */
@Service
public class Holidays {

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Outbox outbox;

  Holidays(JdbcClient jdbc, AuditTrail audit, Outbox outbox) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.outbox = outbox;
  }

  /** A day with its name, which may be empty. */
  public record Holiday(LocalDate day, String name) {}

  /** All of them in order. */
  public List<Holiday> all() {
    return jdbc.sql("select day, name from workspace_holiday where workspace_id = ? order by day")
        .param(WorkspaceScope.current())
        .query(Holiday.class)
        .list();
  }

  /** The days alone. */
  public Set<LocalDate> closed() {
    Set<LocalDate> days = new HashSet<>();
    all().forEach(one -> days.add(one.day()));
    return days;
  }

  /** Replaces the list. */
  @Transactional
  public void replace(List<Holiday> holidays) {
    jdbc.sql("delete from workspace_holiday where workspace_id = ?")
        .param(WorkspaceScope.current())
        .update();
    jdbc.sql(
            """
            insert into workspace_holiday (workspace_id, day, name)
            select ?, day::date, name from unnest(?::text[], ?::text[]) as entry (day, name)
            on conflict do nothing
            """)
        .params(
            WorkspaceScope.current(),
            holidays.stream().map(one -> one.day().toString()).toArray(String[]::new),
            holidays.stream().map(Holiday::name).toArray(String[]::new))
        .update();
    audit.record("workspace.holidays", "workspace", "", Map.of("days", holidays));
    outbox.publish(new CalendarChanged(WorkspaceScope.current()));
  }
}
