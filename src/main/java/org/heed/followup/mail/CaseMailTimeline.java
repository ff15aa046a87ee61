package org.heed.followup.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.heed.customer.TimelineEntry;
import org.heed.customer.TimelineSource;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.Permission;
import org.heed.workspace.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replies of customers in their histories; what was sent to them stands there as an attempt. */
@Component
class CaseMailTimeline implements TimelineSource {

  private static final int EXCERPT = 300;
  private static final String REPLIES =
      """
      select m.at, m.case_id, m.subject, m.body from case_mail m
        join follow_up_case c on c.workspace_id = m.workspace_id and c.id = m.case_id
       where m.workspace_id = :workspace and c.%s = :customer
         and m.direction = 'in' and not m.automatic
       order by m.at desc limit :most
      """;

  private final JdbcClient jdbc;

  CaseMailTimeline(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<TimelineEntry> forContact(long contactId) {
    return entries(REPLIES.formatted("contact_id"), contactId);
  }

  @Override
  public List<TimelineEntry> forAccount(long accountId) {
    return entries(REPLIES.formatted("account_id"), accountId);
  }

  private List<TimelineEntry> entries(String query, long customerId) {
    return jdbc.sql(query)
        .param("workspace", WorkspaceScope.current())
        .param("customer", customerId)
        .param("most", MOST)
        .query(CaseMailTimeline::entry)
        .list();
  }

  private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
    return new TimelineEntry(
        Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
        "Mail",
        "Replied: " + row.getString("subject"),
        PlainText.clean(row.getString("body"), EXCERPT),
        Actor.current().may(Permission.SEE_CASES)
            ? "/cases/%d#mail".formatted(row.getLong("case_id"))
            : null,
        null);
  }
}
