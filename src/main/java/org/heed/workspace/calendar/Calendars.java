package org.heed.workspace.calendar;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.CalendarChanged;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The working hours of the workspace in scope. Until somebody sets them, clocks always run. */
@Service
public class Calendars {

  private final JdbcClient jdbc;
  private final Workspaces workspaces;
  private final Holidays holidays;
  private final AuditTrail audit;
  private final Outbox outbox;

  Calendars(
      JdbcClient jdbc, Workspaces workspaces, Holidays holidays, AuditTrail audit, Outbox outbox) {
    this.jdbc = jdbc;
    this.workspaces = workspaces;
    this.holidays = holidays;
    this.audit = audit;
    this.outbox = outbox;
  }

  /** The hours with the holidays; day and night without exception when none were set. */
  public WorkingHours current() {
    ZoneId zone = workspaces.current().timeZone();
    return jdbc.sql("select days, opens, closes from workspace_calendar where workspace_id = ?")
        .param(WorkspaceScope.current())
        .query((row, number) -> hours(row, zone))
        .optional()
        .orElseGet(() -> WorkingHours.aroundTheClock(zone));
  }

  private WorkingHours hours(ResultSet row, ZoneId zone) throws SQLException {
    return new WorkingHours(
        zone,
        days(row.getArray("days")),
        row.getObject("opens", LocalTime.class),
        row.getObject("closes", LocalTime.class),
        holidays.closed());
  }

  private static Set<DayOfWeek> days(Array numbers) throws SQLException {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (Number number : (Number[]) numbers.getArray()) {
      days.add(DayOfWeek.of(number.intValue()));
    }
    return days;
  }

  /** Whether hours were set. */
  public boolean isSet() {
    return !current().isAroundTheClock();
  }

  /**
   * Sets the hours; without any, clocks always run. Deadlines of open cases follow.
   *
   * @throws InvalidInput when nobody would ever work
   */
  @Transactional
  public void change(Optional<Hours> hours) {
    jdbc.sql("delete from workspace_calendar where workspace_id = ?")
        .param(WorkspaceScope.current())
        .update();
    hours.ifPresent(this::insert);
    audit.record(
        "workspace.working_hours",
        "workspace",
        Long.toString(WorkspaceScope.current()),
        hours.map(set -> Map.<String, Object>of("hours", set)).orElseGet(Map::of));
    outbox.publish(new CalendarChanged(WorkspaceScope.current()));
  }

  private void insert(Hours hours) {
    jdbc.sql(
            """
            insert into workspace_calendar (workspace_id, days, opens, closes)
            values (?, ?::smallint[], ?, ?)
            """)
        .params(
            WorkspaceScope.current(),
            hours.days().stream().map(DayOfWeek::getValue).toArray(Integer[]::new),
            Time.valueOf(hours.opens()),
            Time.valueOf(hours.closes()))
        .update();
  }

  /** Working days and the hours of each of them. */
  public record Hours(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {

    /** Checks that somebody works. */
    public Hours {
      if (days.isEmpty()) {
        throw new InvalidInput("days", "Choose at least one day of the week.");
      }
      if (!closes.equals(LocalTime.MIDNIGHT) && !closes.isAfter(opens)) {
        throw new InvalidInput("closes", "The end of the day comes after its beginning.");
      }
      days = EnumSet.copyOf(days);
    }

    @Override
    public String toString() {
      return Arrays.toString(days.toArray()) + " " + opens + "–" + closes;
    }
  }
}
