package org.heed.followup;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.heed.followup.sla.SlaClock;
import org.heed.followup.sla.SlaClock.Pause;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.calendar.Calendars;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The times in which the clock of one case stands still, and the deadline that follows. */
@Component
class CasePauses {

  private final JdbcClient jdbc;
  private final Calendars calendars;

  CasePauses(JdbcClient jdbc, Calendars calendars) {
    this.jdbc = jdbc;
    this.calendars = calendars;
  }

  void add(long caseId, long stepId, Instant from, Instant until) {
    jdbc.sql(
            """
            with pause as (
              insert into case_pause (workspace_id, case_id, from_at, until_at) values (?, ?, ?, ?)
              returning id)
            update case_step set details = details || jsonb_build_object('pauseId', pause.id)
              from pause where workspace_id = ? and case_step.id = ?
            """)
        .params(WorkspaceScope.current(), caseId, Timestamp.from(from), Timestamp.from(until))
        .params(WorkspaceScope.current(), stepId)
        .update();
  }

  void endNow(long caseId, Instant now) {
    jdbc.sql(
            """
            update case_pause set until_at = :now
             where workspace_id = :workspace and case_id = :case and until_at > :now
               and undone_at is null
            """)
        .param("now", Timestamp.from(now))
        .param("workspace", WorkspaceScope.current())
        .param("case", caseId)
        .update();
  }

  /** Stores the deadline that the case's clock has with its pauses. */
  void recompute(CaseDetail held) {
    SlaClock running =
        new SlaClock(
            held.openedAt(), Duration.ofMinutes(held.promisedMinutes()), pauses(held.id()));
    jdbc.sql(
            """
            update follow_up_case c
               set due_at = :due, revision = revision + 1,
                   paused_until = (select max(until_at) from case_pause p
                                    where p.workspace_id = c.workspace_id and p.case_id = c.id
                                      and p.undone_at is null)
             where c.workspace_id = :workspace and c.id = :case
            """)
        .param("due", Timestamp.from(running.dueAt(calendars.current())))
        .param("workspace", WorkspaceScope.current())
        .param("case", held.id())
        .update();
  }

  private List<Pause> pauses(long caseId) {
    return jdbc.sql(
            """
            select from_at, until_at from case_pause
             where workspace_id = ? and case_id = ? and undone_at is null
            """)
        .params(WorkspaceScope.current(), caseId)
        .query(
            (row, number) ->
                new Pause(
                    row.getTimestamp("from_at").toInstant(),
                    row.getTimestamp("until_at").toInstant()))
        .list();
  }
}
