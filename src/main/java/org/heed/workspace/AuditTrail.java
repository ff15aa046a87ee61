package org.heed.workspace;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The record of who changed what; entries are only ever added. */
@Component
public class AuditTrail {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Adds an entry in the name of the {@linkplain Actor#current() current actor}; call it in the
   * transaction that makes the change.
   *
   * @param action what happened, such as {@code case.closed}
   * @param subjectKind what it happened to, such as {@code case}
   * @param subjectId which one
   * @param details values before and after, or whatever explains the change; never a secret
   */
  public void record(String action, String subjectKind, String subjectId, Map<String, ?> details) {
    Actor actor = Actor.current();
    jdbc.sql(
            """
            insert into audit_entry (workspace_id, at, actor_kind, actor_id, actor_name, action,
                                     subject_kind, subject_id, details, request_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            """)
        .params(WorkspaceScope.current(), Timestamp.from(clock.instant()), actor.kind())
        .param(actor.id())
        .params(actor.name(), action, subjectKind, subjectId, json.writeValueAsString(details))
        .param(MDC.get("requestId"))
        .update();
  }

  /**
   * Adds an entry of the same kind for each of many subjects with one statement.
   *
   * @param details what explains the change, by subject
   */
  public void recordAll(
      String action, String subjectKind, Map<String, ? extends Map<String, ?>> details) {
    Actor actor = Actor.current();
    jdbc.sql(
            """
            insert into audit_entry (workspace_id, at, actor_kind, actor_id, actor_name, action,
                                     subject_kind, subject_id, details, request_id)
            select ?, ?, ?, ?, ?, ?, ?, subject, details::jsonb, ?
              from unnest(?::text[], ?::text[]) as entry (subject, details)
            """)
        .params(WorkspaceScope.current(), Timestamp.from(clock.instant()), actor.kind())
        .param(actor.id())
        .params(actor.name(), action, subjectKind)
        .param(MDC.get("requestId"))
        .param(details.keySet().toArray(String[]::new))
        .param(details.values().stream().map(json::writeValueAsString).toArray(String[]::new))
        .update();
  }
}
