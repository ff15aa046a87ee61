package org.heed.followup.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.heed.customer.SqlTimeline;
import org.heed.customer.TimelineEntry;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.Permission;
import org.heed.workspace.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replies of customers in their histories; what was sent to them stands there as an attempt. */
@Component
class CaseMailTimeline extends SqlTimeline {

  private static final int EXCERPT = 300;
  private static final String REPLIES =
      """
      select m.at, m.case_id, m.subject, m.body from case_mail m
        join follow_up_case c on c.workspace_id = m.workspace_id and c.id = m.case_id
       where m.workspace_id = :workspace and c.%1$s = :customer
         and m.direction = 'in' and not m.automatic
       order by m.at desc limit :most
      """;

  CaseMailTimeline(JdbcClient jdbc) {
    super(jdbc, REPLIES, CaseMailTimeline::entry);
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
