package org.heed.followup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
                   jsonb_build_object('state', state, 'stage', stage, 'stage_since', stage_since,
                     'resolved_at', resolved_at, 'cause_class', cause_class, 'due_at', due_at,
                     'paused_until', paused_until, 'snoozed_until', snoozed_until, 'reopened', reopened, 'owner_id', owner_id, 'outcome', outcome,
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
               set revision = revision + 1, reply_since = null,
                   first_contact_at =
                     case when :contact then coalesce(first_contact_at, :now) else first_contact_at end,
                   stage_since =
                     case when :contact and stage = 'new' then :now else stage_since end,
                   stage = case when :contact and stage = 'new' then 'contacted' else stage end
             where workspace_id = :workspace and id = :case
            """)
        .param("contact", contact)
        .param("now", now())
        .param("workspace", WorkspaceScope.current())
        .param("case", caseId)
        .update();
  }

  /** Notes a reply; a case that was over goes on. */
  void noteReply(long caseId) {
    jdbc.sql(
            """
            update follow_up_case
               set revision = revision + 1, reply_since = coalesce(reply_since, :now),
                   snoozed_until = null,
                   first_contact_at = case when state = 'withdrawn' then first_contact_at
                                           else coalesce(first_contact_at, :now) end,
                   stage_since = case when state = 'closed' or stage in ('new', 'resolved')
                                        then :now else stage_since end,
                   stage = case when state = 'closed' or stage = 'resolved' then 'in_progress'
                                when stage = 'new' and state = 'open' then 'contacted'
                                else stage end,
                   resolved_at = case when state = 'closed' or stage = 'resolved' then null
                                      else resolved_at end,
                   reopened = reopened + case when state = 'closed' then 1 else 0 end,
                   closed_at = null, outcome = null, root_cause = null, cause_class = null,
                   closing_note = null,
                   state = case when state = 'closed' then 'open' else state end
             where workspace_id = :workspace and id = :case
            """)
        .param("now", now())
        .param("workspace", WorkspaceScope.current())
        .param("case", caseId)
        .update();
  }

  void close(long caseId, Closing closing) {
    jdbc.sql(
            """
            update follow_up_case
               set state = 'closed', closed_at = :now, reply_since = null, outcome = :outcome, root_cause = :cause,
                   cause_class = :class, closing_note = :note, stage_since = :now,
                   resolved_at = coalesce(resolved_at, :now), revision = revision + 1
             where workspace_id = :workspace and id = :case
            """)
        .param("now", now())
        .param("outcome", closing.outcome().key())
        .param("cause", closing.rootCause().key())
        .param("class", closing.causeClass().key())
        .param("note", closing.note())
        .param("workspace", WorkspaceScope.current())
        .param("case", caseId)
        .update();
  }

  /** The open cases of this owner, locked until the transaction ends. */
  List<Long> openOf(long ownerId) {
    return jdbc.sql(
            """
            select id from follow_up_case
             where workspace_id = ? and owner_id = ? and state = 'open' order by id for update
            """)
        .params(WorkspaceScope.current(), ownerId)
        .query(Long.class)
        .list();
  }

  void snooze(long caseId, Instant until) {
    jdbc.sql(
            """
            update follow_up_case set snoozed_until = ?, revision = revision + 1
             where workspace_id = ? and id = ?
            """)
        .params(Timestamp.from(until), WorkspaceScope.current(), caseId)
        .update();
  }

  /** Enters a stage; leaving "resolved" forgets when it was. */
  void enter(long caseId, CaseStage stage) {
    jdbc.sql(
            """
            update follow_up_case
               set stage = :stage, stage_since = :now, revision = revision + 1,
                   resolved_at = case when :stage = 'resolved' then :now::timestamptz end
             where workspace_id = :workspace and id = :case
            """)
        .param("stage", stage.key())
        .param("now", now())
        .param("workspace", WorkspaceScope.current())
        .param("case", caseId)
        .update();
  }

  void reopen(long caseId) {
    jdbc.sql(
            """
            update follow_up_case
               set state = 'open', closed_at = null, outcome = null, root_cause = null,
                   cause_class = null, closing_note = null, resolved_at = null, stage_since = ?,
                   stage = case when first_contact_at is null then 'new' else 'in_progress' end,
                   reopened = reopened + 1, revision = revision + 1
             where workspace_id = ? and id = ?
            """)
        .params(now(), WorkspaceScope.current(), caseId)
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
                   stage = coalesce(b.stage, case when b.first_contact_at is null then 'new'
                                                  else 'contacted' end),
                   stage_since = coalesce(b.stage_since, b.first_contact_at, c.opened_at),
                   resolved_at = coalesce(b.resolved_at, b.closed_at), cause_class = b.cause_class,
                   due_at = coalesce(b.due_at, c.due_at), paused_until = b.paused_until,
                   snoozed_until = b.snoozed_until,
                   reopened = coalesce(b.reopened, c.reopened), revision = revision + 1
              from case_step s,
                   jsonb_to_record(s.before) as b (state text, owner_id bigint, outcome text,
                     root_cause text, closing_note text, closed_at timestamptz,
                     first_contact_at timestamptz, stage text, stage_since timestamptz,
                     resolved_at timestamptz, cause_class text, due_at timestamptz,
                     paused_until timestamptz, snoozed_until timestamptz, reopened int)
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
    if (step.details().get("pauseId") instanceof Number pauseId) {
      jdbc.sql("update case_pause set undone_at = ? where workspace_id = ? and id = ?")
          .params(now(), WorkspaceScope.current(), pauseId.longValue())
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
