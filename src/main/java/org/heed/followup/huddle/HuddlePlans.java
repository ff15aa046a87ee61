package org.heed.followup.huddle;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which sheets come by mail, and when, in the workspace in scope. */
@Service
public class HuddlePlans {

  private static final String ADDRESS = "[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+";

  private final JdbcClient jdbc;
  private final Workspaces workspaces;
  private final AuditTrail audit;
  private final Clock clock;

  HuddlePlans(JdbcClient jdbc, Workspaces workspaces, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.workspaces = workspaces;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A sheet that comes by mail.
   *
   * @param leadId whose team; null for everybody
   * @param address where it goes; null for the people of the team
   */
  public record Plan(
      long id,
      @Nullable Long leadId,
      Rhythm rhythm,
      DayOfWeek weekday,
      int hour,
      @Nullable String address) {

    boolean isOn(DayOfWeek day) {
      return rhythm == Rhythm.WEEK ? day == weekday : day.getValue() <= 5;
    }
  }

  /** All of them. */
  public List<Plan> all() {
    return jdbc.sql("select * from huddle_plan where workspace_id = ? order by id")
        .param(WorkspaceScope.current())
        .query(
            (row, number) ->
                new Plan(
                    row.getLong("id"),
                    row.getObject("lead_id", Long.class),
                    Rhythm.of(row.getString("rhythm")),
                    DayOfWeek.of(row.getInt("weekday")),
                    row.getInt("hour"),
                    row.getString("address")))
        .list();
  }

  /**
   * Adds one.
   *
   * @param address empty for the people of the team
   * @throws InvalidInput for something that is not an address or an hour
   */
  @Transactional
  public void add(
      @Nullable Long leadId, Rhythm rhythm, DayOfWeek weekday, int hour, String address) {
    String clean = address.strip();
    if (!clean.isEmpty() && !clean.matches(ADDRESS)) {
      throw new InvalidInput("address", "Enter one mail address, or leave it empty.");
    }
    if (hour < 0 || hour > 23) {
      throw new InvalidInput("hour", "Choose the hour.");
    }
    // A plan made after today's hour begins with the next day.
    ZonedDateTime here = clock.instant().atZone(workspaces.current().timeZone());
    jdbc.sql(
            """
            insert into huddle_plan (workspace_id, lead_id, rhythm, weekday, hour, address, last_on)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(WorkspaceScope.current())
        .param(leadId)
        .params(rhythm.key(), weekday.getValue(), hour)
        .param(clean.isEmpty() ? null : clean)
        .param(here.getHour() >= hour ? here.toLocalDate() : null)
        .update();
    audit.record(
        "huddle.planned", "team", leadId == null ? "all" : leadId.toString(), Map.of("hour", hour));
  }

  /** Removes one. */
  @Transactional
  public void remove(long id) {
    jdbc.sql("delete from huddle_plan where workspace_id = ? and id = ?")
        .params(WorkspaceScope.current(), id)
        .update();
    audit.record("huddle.unplanned", "huddle", Long.toString(id), Map.of());
  }

  /** Those that are to go out now; from here on they count as sent today. */
  List<Plan> claim() {
    ZonedDateTime here = clock.instant().atZone(workspaces.current().timeZone());
    return all().stream()
        .filter(plan -> plan.isOn(here.getDayOfWeek()) && here.getHour() >= plan.hour())
        .filter(plan -> claim(plan.id(), here.toLocalDate()))
        .toList();
  }

  private boolean claim(long id, LocalDate today) {
    return jdbc.sql(
                """
                update huddle_plan set last_on = ?
                 where workspace_id = ? and id = ? and (last_on is null or last_on < ?)
                """)
            .params(today, WorkspaceScope.current(), id, today)
            .update()
        == 1;
  }
}
