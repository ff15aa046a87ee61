package org.heed.program.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.experience.Experience;
import org.heed.program.experience.Part;
import org.heed.program.planning.SuppressionReason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures and lists of a touchpoint's plan. */
@Component
public class PlanReport {

  /** Rows of a list's page. */
  public static final int PAGE = 50;

  private final JdbcClient jdbc;
  private final Experience experience;

  PlanReport(JdbcClient jdbc, Experience experience) {
    this.jdbc = jdbc;
    this.experience = experience;
  }

  /** The latest runs of planning, newest first. */
  public List<PlannedRun> runs(long touchpointId) {
    return jdbc.sql(
            """
            select * from planning_run
             where workspace_id = ? and touchpoint_id = ? order by planned_on desc limit 60
            """)
        .params(WorkspaceScope.current(), touchpointId)
        .query(PlanReport::run)
        .list();
  }

  /** Where the touchpoint's invitations stand. */
  public Progress progress(long touchpointId) {
    Part counted = experience.answered(touchpointId);
    return jdbc.sql(
            """
            select count(*) filter (where state in ('planned', 'sending')) as waiting,
                   count(*) filter (where state in ('sent', 'unknown')) as sent,
                   count(*) filter (where answered) as answered,
                   count(*) filter (where state = 'bounced') as bounced,
                   count(*) filter (where state = 'parked') as stuck,
                   count(*) filter (where state = 'cancelled') as cancelled,
                   min(due_at) filter (where state = 'planned') as next_due
              from invitation where workspace_id = ? and touchpoint_id = ?
            """)
        .params(WorkspaceScope.current(), touchpointId)
        .query((row, number) -> progress(row, counted))
        .single();
  }

  private static Progress progress(ResultSet row, Part counted) throws SQLException {
    return new Progress(
        row.getLong("waiting"),
        row.getLong("sent"),
        counted,
        row.getLong("answered"),
        row.getLong("bounced"),
        row.getLong("stuck"),
        row.getLong("cancelled"),
        instant(row, "next_due"));
  }

  /** How many contacts were left out for which reason, over all runs of the touchpoint. */
  public Map<SuppressionReason, Long> leftOut(long touchpointId) {
    Map<SuppressionReason, Long> counts = new EnumMap<>(SuppressionReason.class);
    jdbc.sql(
            """
            select reason, count(*) as contacts
              from suppression s
              join planning_run r on r.workspace_id = s.workspace_id and r.id = s.run_id
             where s.workspace_id = ? and r.touchpoint_id = ?
             group by reason
            """)
        .params(WorkspaceScope.current(), touchpointId)
        .query(
            row -> {
              counts.put(SuppressionReason.of(row.getString("reason")), row.getLong("contacts"));
            });
    return counts;
  }

  /**
   * Contacts left out for this reason, a page of them in order of run and id.
   *
   * @param after the last row of the page before; {@link Suppressed#NONE} for the first page
   */
  public List<Suppressed> leftOut(
      long touchpointId, SuppressionReason reason, Suppressed.Key after) {
    return jdbc.sql(
            """
            select s.run_id, s.contact_id, r.planned_on, c.name, c.email
              from suppression s
              join planning_run r on r.workspace_id = s.workspace_id and r.id = s.run_id
              join contact c on c.workspace_id = s.workspace_id and c.id = s.contact_id
             where s.workspace_id = ? and r.touchpoint_id = ? and s.reason = ?
               and (s.run_id, s.contact_id) > (?, ?)
             order by s.run_id, s.contact_id limit ?
            """)
        .params(WorkspaceScope.current(), touchpointId, reason.key())
        .params(after.runId(), after.contactId(), PAGE)
        .query(Suppressed::of)
        .list();
  }

  private static PlannedRun run(ResultSet row, int number) throws SQLException {
    return new PlannedRun(
        row.getLong("id"),
        row.getObject("planned_on", LocalDate.class),
        "done".equals(row.getString("state")),
        row.getInt("considered"),
        row.getInt("invited"),
        row.getInt("suppressed"),
        row.getTimestamp("started_at").toInstant(),
        instant(row, "finished_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
