package org.heed.program.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.heed.customer.TimelineEntry;
import org.heed.customer.TimelineSource;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Permission;
import org.heed.program.InvitationState;
import org.heed.program.planning.SuppressionReason;
import org.heed.workspace.Actor;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every survey a customer was chosen for or left out of, on the customer's timeline. */
@Component
class ContactHistory implements TimelineSource {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  private static final String OF_CONTACTS =
      """
      select 'invitation' as what, i.state as word, t.id as touchpoint_id, t.name as touchpoint,
             c.name as contact, i.error, i.due_at, coalesce(i.sent_at, i.planned_at) as at
        from contact c
        join invitation i on i.workspace_id = c.workspace_id and i.contact_id = c.id
        join touchpoint t on t.workspace_id = i.workspace_id and t.id = i.touchpoint_id
       where c.workspace_id = :workspace and c.%1$s = :id
      union all
      select 'suppression', s.reason, t.id, t.name, c.name, null, null, r.started_at
        from contact c
        join suppression s on s.workspace_id = c.workspace_id and s.contact_id = c.id
        join planning_run r on r.workspace_id = s.workspace_id and r.id = s.run_id
        join touchpoint t on t.workspace_id = r.workspace_id and t.id = r.touchpoint_id
       where c.workspace_id = :workspace and c.%1$s = :id
      order by at desc limit :limit
      """;

  private final JdbcClient jdbc;
  private final Workspaces workspaces;

  ContactHistory(JdbcClient jdbc, Workspaces workspaces) {
    this.jdbc = jdbc;
    this.workspaces = workspaces;
  }

  @Override
  public List<TimelineEntry> forContact(long contactId) {
    return entries(OF_CONTACTS.formatted("id"), contactId, false);
  }

  @Override
  public List<TimelineEntry> forAccount(long accountId) {
    return entries(OF_CONTACTS.formatted("account_id"), accountId, true);
  }

  private List<TimelineEntry> entries(String sql, long id, boolean named) {
    ZoneId zone = workspaces.current().timeZone();
    return jdbc.sql(sql)
        .param("workspace", WorkspaceScope.current())
        .param("id", id)
        .param("limit", MOST)
        .query((row, number) -> entry(row, zone, named))
        .list();
  }

  private static TimelineEntry entry(ResultSet row, ZoneId zone, boolean named)
      throws SQLException {
    boolean invited = "invitation".equals(row.getString("what"));
    String word = row.getString("word");
    String touchpoint = row.getString("touchpoint");
    return new TimelineEntry(
        Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
        "Survey",
        invited ? invitation(word, touchpoint) : "Left out of " + touchpoint,
        invited
            ? to(
                named ? row.getString("contact") : null,
                detail(word, row.getTimestamp("due_at"), row.getString("error"), zone))
            : row.getString("contact") + " " + SuppressionReason.of(word).sentence(),
        Actor.current().may(Permission.SEE_PROGRAM)
            ? "/program/touchpoints/" + row.getLong("touchpoint_id") + "/plan"
            : null,
        invited && !"bounced".equals(word) && !"parked".equals(word) ? null : "warning");
  }

  private static String invitation(String state, String touchpoint) {
    return switch (InvitationState.valueOf(state.toUpperCase(Locale.ROOT))) {
      case PLANNED -> "Chosen for " + touchpoint;
      case SENDING -> touchpoint + " is being sent";
      case SENT -> touchpoint + " sent";
      case UNKNOWN -> touchpoint + " probably sent";
      case BOUNCED -> touchpoint + " bounced";
      case PARKED -> touchpoint + " could not be sent";
      case CANCELLED -> touchpoint + " called off";
    };
  }

  /** The detail with the person it is about, where a page is about several. */
  private static @Nullable String to(@Nullable String contact, @Nullable String detail) {
    if (contact == null) {
      return detail;
    }
    return detail == null ? "To " + contact : contact + ": " + detail;
  }

  private static @Nullable String detail(
      String state, Timestamp due, @Nullable String error, ZoneId zone) {
    if ("planned".equals(state)) {
      Instant at = due.toInstant();
      return "To be sent on " + WHEN.format(at.atZone(zone));
    }
    return error;
  }
}
