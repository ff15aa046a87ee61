package org.heed.followup.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.heed.followup.Closing;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The figures of the loop for the workspace in scope, from what is kept by day. Promises are
 * counted as {@link org.heed.followup.SlaCompliance} says: who still waits after the deadline was
 * not followed up in time.
 */
@Component
public class LoopFigures {

  private final JdbcClient jdbc;
  private final Clock clock;

  LoopFigures(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What the figures are told apart by. */
  public enum By {
    /** All cases together. */
    ALL("'Everybody'"),
    /** The owner of the case. */
    PERSON("coalesce(u.name, 'Somebody who left')"),
    /** Whoever leads the owner. */
    TEAM("coalesce(l.name, 'No team')"),
    /** The root cause; closing a case names it. */
    CAUSE("d.root_cause");

    private final String name;

    By(String name) {
      this.name = name;
    }
  }

  /** One line each for the cases opened on these days, both included; most cases first. */
  public List<LoopFigure> of(LocalDate first, LocalDate last, By by) {
    return jdbc.sql(
            """
            with days as (
              select workspace_id, owner_id, root_cause, opened, kept, late, resolved, closed,
                     reopened, recovery_answers, recovered
                from case_day
               where workspace_id = :workspace and opened_on between :first and :last
              union all
              select workspace_id, owner_id, coalesce(root_cause, ''), 0, 0, 1, 0, 0, 0, 0, 0
                from follow_up_case
               where workspace_id = :workspace and opened_on between :first and :last
                 and state = 'open' and first_contact_at is null and due_at < :now),
            counts as (
              select %1$s as name, sum(opened)::int as opened, sum(kept)::int as kept, sum(late)::int as late,
                     sum(resolved)::int as resolved, sum(closed)::int as closed,
                     sum(reopened)::int as reopened, sum(recovery_answers)::int as asked,
                     sum(recovered)::int as recovered
                from days d
                left join app_user u on u.workspace_id = d.workspace_id and u.id = d.owner_id
                left join app_user l on l.workspace_id = u.workspace_id and l.id = u.lead_id
               group by 1),
            times as (
              select %1$s as name, d.measure, d.minutes, sum(d.cases) as cases
                from case_day_time d
                left join app_user u on u.workspace_id = d.workspace_id and u.id = d.owner_id
                left join app_user l on l.workspace_id = u.workspace_id and l.id = u.lead_id
               where d.workspace_id = :workspace and d.opened_on between :first and :last
               group by 1, 2, 3),
            ranked as (
              select name, measure, minutes,
                     sum(cases) over (partition by name, measure order by minutes) as until,
                     sum(cases) over (partition by name, measure) as total
                from times),
            spread as (
              select name,
                     min(minutes) filter (where measure = 'first_response' and 2 * until >= total) as first_half,
                     min(minutes) filter (where measure = 'first_response' and 10 * until >= 9 * total) as first_most,
                     min(minutes) filter (where measure = 'resolution' and 2 * until >= total) as resolved_half,
                     min(minutes) filter (where measure = 'resolution' and 10 * until >= 9 * total) as resolved_most
                from ranked where total > 0 group by name)
            select counts.*, first_half, first_most, resolved_half, resolved_most
              from counts left join spread on spread.name = counts.name
             where opened > 0 order by opened desc, counts.name
            """
                .formatted(by.name))
        .param("workspace", WorkspaceScope.current())
        .param("first", first)
        .param("last", last)
        .param("now", Timestamp.from(clock.instant()))
        .query((row, number) -> figure(row, by))
        .list();
  }

  private static LoopFigure figure(ResultSet row, By by) throws SQLException {
    String name = row.getString("name");
    return new LoopFigure(
        by == By.CAUSE ? cause(name) : name,
        row.getInt("opened"),
        row.getInt("kept"),
        row.getInt("late"),
        row.getInt("resolved"),
        row.getInt("closed"),
        row.getInt("reopened"),
        row.getInt("asked"),
        row.getInt("recovered"),
        row.getObject("first_half", Integer.class),
        row.getObject("first_most", Integer.class),
        row.getObject("resolved_half", Integer.class),
        row.getObject("resolved_most", Integer.class));
  }

  private static String cause(String key) {
    return key.isEmpty()
        ? "No cause named yet"
        : Closing.RootCause.valueOf(key.toUpperCase(Locale.ROOT)).label();
  }
}
