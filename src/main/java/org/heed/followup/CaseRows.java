package org.heed.followup;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Actor;
import org.heed.workspace.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Changes one case, within a transaction that holds its row. */
@Component
class CaseRows {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  CaseRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** The revision of the case, whose row stays locked until the transaction ends. */
  Optional<Integer> lock(long caseId) {
    return jdbc.sql(
            "select revision from follow_up_case where workspace_id = ? and id = ? for update")
        .params(WorkspaceScope.current(), caseId)
        .query(Integer.class)
        .optional();
  }

  /** Adds a person's step with the row's values as they are now, before the change. */
  long addStep(long caseId, CaseStep.Kind kind, Map<String, ?> details) {
    Actor actor = Actor.current();
    return jdbc.sql(
            """
            insert into case_step (workspace_id, case_id, at, actor_id, actor_name, kind, details, before)
            select workspace_id, id, ?, ?, ?, ?, ?::jsonb,
                   jsonb_build_object('state', state, 'owner_id', owner_id, 'outcome', outcome,
                     'root_cause', root_cause, 'closing_note', closing_note, 'closed_at', closed_at,
                     'first_contact_at', first_contact_at)
              from follow_up_case where workspace_id = ? and id = ?
            returning id
            """)
        .param(now())
        .param(userId(actor))
        .params(actor.name(), kind.key(), json.writeValueAsString(details))
        .params(WorkspaceScope.current(), caseId)
        .query(Long.class)
        .single();
  }

  long addAttempt(
      long caseId, ContactAttempt.Means means, ContactAttempt.Result result, String note) {
    return jdbc.sql(
            """
            insert into contact_attempt (workspace_id, case_id, at, actor_id, means, result, note)
            values (?, ?, ?, ?, ?, ?, ?) returning id
            """)
        .params(WorkspaceScope.current(), caseId, now())
        .param(userId(Actor.current()))
        .params(means.key(), result.key(), note)
        .query(Long.class)
        .single();
  }

  void noteAttempt(long caseId, boolean contact) {
    jdbc.sql(
            """
            update follow_up_case
               set revision = revision + 1,
                   first_contact_at =
                     case when ? then coalesce(first_contact_at, ?) else first_contact_at end
             where workspace_id = ? and id = ?
            """)
        .params(contact, now(), WorkspaceScope.current(), caseId)
        .update();
  }

  void close(long caseId, Closing closing) {
    jdbc.sql(
            """
            update follow_up_case
               set state = 'closed', closed_at = ?, outcome = ?, root_cause = ?, closing_note = ?,
                   revision = revision + 1
             where workspace_id = ? and id = ?
            """)
        .params(now(), closing.outcome().key(), closing.rootCause().key(), closing.note())
        .params(WorkspaceScope.current(), caseId)
        .update();
  }

  void reopen(long caseId) {
    jdbc.sql(
            """
            update follow_up_case
               set state = 'open', closed_at = null, outcome = null, root_cause = null,
                   closing_note = null, revision = revision + 1
             where workspace_id = ? and id = ?
            """)
        .params(WorkspaceScope.current(), caseId)
        .update();
  }

  void handOver(long caseId, long ownerId) {
    jdbc.sql(
            """
            update follow_up_case set owner_id = ?, revision = revision + 1
             where workspace_id = ? and id = ?
            """)
        .params(ownerId, WorkspaceScope.current(), caseId)
        .update();
  }

  /**
   * Gives the case the values that it had before the step, and marks what the step did as undone.
   */
  void undo(long caseId, CaseStep step) {
    jdbc.sql(
            """
            update follow_up_case c
               set state = b.state, owner_id = b.owner_id, outcome = b.outcome,
                   root_cause = b.root_cause, closing_note = b.closing_note,
                   closed_at = b.closed_at, first_contact_at = b.first_contact_at,
                   revision = revision + 1
              from case_step s,
                   jsonb_to_record(s.before) as b (state text, owner_id bigint, outcome text,
                     root_cause text, closing_note text, closed_at timestamptz,
                     first_contact_at timestamptz)
             where c.workspace_id = ? and c.id = ?
               and s.workspace_id = c.workspace_id and s.case_id = c.id and s.id = ?
            """)
        .params(WorkspaceScope.current(), caseId, step.id())
        .update();
    jdbc.sql("update case_step set undone_at = ? where workspace_id = ? and id = ?")
        .params(now(), WorkspaceScope.current(), step.id())
        .update();
    if (step.details().get("attemptId") instanceof Number attemptId) {
      jdbc.sql("update contact_attempt set undone_at = ? where workspace_id = ? and id = ?")
          .params(now(), WorkspaceScope.current(), attemptId.longValue())
          .update();
    }
  }

  static @Nullable Long userId(Actor actor) {
    return actor instanceof Person person ? person.userId() : null;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
