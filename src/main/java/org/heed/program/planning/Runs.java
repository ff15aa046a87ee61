package org.heed.program.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Pace;
import org.heed.program.Touchpoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of planning runs: what is planned, and how far an unfinished run has come. */
@Component
class Runs {

  private final JdbcClient jdbc;

  Runs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Begins the run of this day, unless it was begun before. */
  void begin(long touchpointId, LocalDate plannedOn, Instant at) {
    jdbc.sql(
            """
            insert into planning_run (workspace_id, touchpoint_id, planned_on, started_at, pilot_owner_id)
            values (:workspace, :touchpoint, :day, :at,
                    (select owner_id from program_pilot where workspace_id = :workspace))
            on conflict (workspace_id, touchpoint_id, planned_on) do nothing
            """)
        .param("workspace", WorkspaceScope.current())
        .param("touchpoint", touchpointId)
        .param("day", plannedOn)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Events come all day: the day's run goes on when more of them wait. */
  void reopen(Touchpoint touchpoint, LocalDate plannedOn) {
    if (touchpoint.settings().pace() instanceof Pace.OnEvent) {
      jdbc.sql(
              """
              update planning_run set state = 'running', finished_at = null
               where workspace_id = ? and touchpoint_id = ? and planned_on = ? and state = 'done'
              """)
          .params(WorkspaceScope.current(), touchpoint.id(), plannedOn)
          .update();
    }
  }

  /** Runs not yet finished, oldest first. */
  List<Run> unfinished(long touchpointId) {
    return jdbc.sql(
            """
            select * from planning_run
             where workspace_id = ? and touchpoint_id = ? and state = 'running'
             order by planned_on
            """)
        .params(WorkspaceScope.current(), touchpointId)
        .query(Runs::run)
        .list();
  }

  /**
   * The run, locked until the transaction ends so that two planners take turns; empty when it is
   * done or its touchpoint no longer runs.
   */
  Optional<Run> lock(long runId) {
    return running(runId, "for update of r");
  }

  private Optional<Run> running(long runId, String locked) {
    return jdbc.sql(
            """
            select r.*
              from planning_run r
              join touchpoint t on t.workspace_id = r.workspace_id and t.id = r.touchpoint_id
             where r.workspace_id = ? and r.id = ? and r.state = 'running' and t.state = 'running'
            """
                + locked)
        .params(WorkspaceScope.current(), runId)
        .query(Runs::run)
        .optional();
  }

  /** The run without a lock, for those who lock what they plan; empty as in {@link #lock}. */
  Optional<Run> find(long runId) {
    return running(runId, "");
  }

  /** Notes a planned chunk in the transaction that planned it. */
  void advance(Run run, Chunk chunk) {
    jdbc.sql(
            """
            update planning_run
               set last_contact_id = ?, last_account_id = ?, considered = considered + ?,
                   invited = invited + ?, suppressed = suppressed + ?
             where workspace_id = ? and id = ?
            """)
        .params(
            chunk.lastContactId(),
            chunk.lastAccountId(),
            chunk.considered(),
            chunk.invited(),
            chunk.suppressed())
        .params(WorkspaceScope.current(), run.id())
        .update();
  }

  /** Notes a planned stretch; how far the run is, is told by the stretches that are left. */
  void count(Run run, Chunk stretch) {
    jdbc.sql(
            """
            update planning_run
               set considered = considered + ?, invited = invited + ?, suppressed = suppressed + ?
             where workspace_id = ? and id = ?
            """)
        .params(stretch.considered(), stretch.invited(), stretch.suppressed())
        .params(WorkspaceScope.current(), run.id())
        .update();
  }

  /** Notes that the run's sample is drawn, and how many it left out. */
  void drawn(Run run, int suppressed) {
    jdbc.sql(
            """
            update planning_run
               set drawn = true, considered = considered + :n, suppressed = suppressed + :n
             where workspace_id = :workspace and id = :id
            """)
        .param("n", suppressed)
        .param("workspace", WorkspaceScope.current())
        .param("id", run.id())
        .update();
  }

  /** The day of the newest finished run before this day, if there was any. */
  Optional<LocalDate> lastDone(long touchpointId, LocalDate before) {
    return jdbc.sql(
            """
            select max(planned_on) from planning_run
             where workspace_id = ? and touchpoint_id = ? and state = 'done' and planned_on < ?
            """)
        .params(WorkspaceScope.current(), touchpointId, before)
        .query(LocalDate.class)
        .optional();
  }

  void finish(Run run, Instant at) {
    jdbc.sql(
            """
            update planning_run set state = 'done', finished_at = ?
             where workspace_id = ? and id = ?
            """)
        .params(Timestamp.from(at), WorkspaceScope.current(), run.id())
        .update();
  }

  private static Run run(ResultSet row, int number) throws SQLException {
    return new Run(
        row.getLong("id"),
        row.getLong("touchpoint_id"),
        row.getObject("planned_on", LocalDate.class),
        row.getLong("last_contact_id"),
        row.getLong("last_account_id"),
        row.getBoolean("drawn"),
        row.getObject("pilot_owner_id", Long.class),
        row.getInt("invited"),
        "done".equals(row.getString("state")));
  }
}
