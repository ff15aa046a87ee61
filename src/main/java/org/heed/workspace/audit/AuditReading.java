package org.heed.workspace.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the audit trail of the workspace in scope, newest entries first. */
@Component
public class AuditReading {

  private final JdbcClient jdbc;
  private final Workspaces workspaces;

  AuditReading(JdbcClient jdbc, Workspaces workspaces) {
    this.jdbc = jdbc;
    this.workspaces = workspaces;
  }

  /** The next entries that pass the filter, at most {@code most}. */
  public List<AuditEntry> entries(AuditFilter filter, int most) {
    return jdbc.sql(
            """
            select * from audit_entry
             where workspace_id = :workspace
               and (:before = 0 or id < :before)
               and (:action = '' or starts_with(action, :action))
               and (:who = '' or strpos(lower(actor_name), lower(:who)) > 0)
               and (:subjectKind = '' or subject_kind = :subjectKind)
               and (:subjectId = '' or subject_id = :subjectId)
               and (:from::timestamptz is null or at >= :from::timestamptz)
               and (:to::timestamptz is null or at < :to::timestamptz)
             order by id desc
             limit :most
            """)
        .param("workspace", WorkspaceScope.current())
        .param("before", filter.before())
        .param("action", filter.action())
        .param("who", filter.who())
        .param("subjectKind", filter.subjectKind())
        .param("subjectId", filter.subjectId())
        .param("from", startOf(filter.from()))
        .param("to", startOf(filter.to() == null ? null : filter.to().plusDays(1)))
        .param("most", most)
        .query(AuditReading::entry)
        .list();
  }

  private @Nullable Timestamp startOf(@Nullable LocalDate day) {
    return day == null
        ? null
        : Timestamp.from(day.atStartOfDay(workspaces.current().timeZone()).toInstant());
  }

  private static AuditEntry entry(ResultSet row, int number) throws SQLException {
    return new AuditEntry(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        row.getString("actor_kind"),
        row.getString("actor_name"),
        row.getString("action"),
        row.getString("subject_kind"),
        row.getString("subject_id"),
        row.getString("details"),
        row.getString("request_id"));
  }
}
