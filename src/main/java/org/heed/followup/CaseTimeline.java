package org.heed.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.heed.customer.SqlTimeline;
import org.heed.customer.TimelineEntry;
import org.heed.followup.calling.CaseColumns;
import org.heed.platform.web.Permission;
import org.heed.workspace.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases, and every try to get in touch, in a customer's history. */
@Component
class CaseTimeline extends SqlTimeline {

  private static final String ENTRIES =
      """
      select * from (
        select c.id, c.opened_at as at, 'opened' as kind, c.score, null as means, null as result,
               u.name as person, null as note, null as outcome
          from follow_up_case c
          left join app_user u on u.workspace_id = c.workspace_id and u.id = c.owner_id
         where c.workspace_id = :workspace and c.%1$s = :customer
        union all
        select c.id, t.at, 'attempt', c.score, t.means, t.result, u.name, t.note, null
          from follow_up_case c
          join contact_attempt t on t.workspace_id = c.workspace_id and t.case_id = c.id
          left join app_user u on u.workspace_id = c.workspace_id and u.id = t.actor_id
         where c.workspace_id = :workspace and c.%1$s = :customer and t.undone_at is null
        union all
        select c.id, c.closed_at, 'closed', c.score, null, null, u.name, c.closing_note, c.outcome
          from follow_up_case c
          left join app_user u on u.workspace_id = c.workspace_id and u.id = c.owner_id
         where c.workspace_id = :workspace and c.%1$s = :customer and c.state = 'closed'
        union all
        select c.id, s.at, 'again', (s.details ->> 'to')::smallint, null, null, null, null,
               s.details ->> 'recovered'
          from follow_up_case c
          join case_step s on s.workspace_id = c.workspace_id and s.case_id = c.id
           and s.kind = 'answered_again'
         where c.workspace_id = :workspace and c.%1$s = :customer) as entry
       order by at desc, id desc limit :most
      """;

  CaseTimeline(JdbcClient jdbc) {
    super(jdbc, ENTRIES, CaseTimeline::entry);
  }

  private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
    String note = CaseColumns.text(row, "note");
    return new TimelineEntry(
        row.getTimestamp("at").toInstant(),
        "Case",
        title(row),
        note.isEmpty() ? null : note,
        Actor.current().may(Permission.SEE_CASES) ? "/cases/" + row.getLong("id") : null,
        "opened".equals(row.getString("kind")) ? "detractor" : null);
  }

  private static String title(ResultSet row) throws SQLException {
    String person = CaseColumns.text(row, "person");
    return switch (row.getString("kind")) {
      case "attempt" ->
          "%s by %s: %s"
              .formatted(
                  ContactAttempt.Means.of(row.getString("means")).label(),
                  person.isEmpty() ? "Heed" : person,
                  ContactAttempt.Result.of(row.getString("result"))
                      .label()
                      .toLowerCase(java.util.Locale.ROOT));
      case "again" ->
          "Asked again after the case: "
              + row.getInt("score")
              + ("true".equals(row.getString("outcome")) ? ", won back" : "");
      case "closed" -> "Case closed: " + Closing.Outcome.of(row.getString("outcome")).label();
      default -> "Case opened for " + (person.isEmpty() ? "nobody" : person);
    };
  }
}
