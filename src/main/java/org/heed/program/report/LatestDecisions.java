package org.heed.program.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointState;
import org.heed.program.Touchpoints;
import org.heed.program.planning.Audiences;
import org.heed.program.planning.SuppressionReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Says of one contact, touchpoint by touchpoint, why it was asked last or why not. */
@Service
public class LatestDecisions {

  private static final String DECISIONS =
      """
      select distinct on (touchpoint_id) touchpoint_id, word, error, due_at, at
        from (
          select touchpoint_id, 'invitation ' || state as word, error, due_at, planned_at as at
            from invitation where workspace_id = :workspace and contact_id = :contact
          union all
          select r.touchpoint_id, s.reason, null, null, r.started_at
            from suppression s
            join planning_run r on r.workspace_id = s.workspace_id and r.id = s.run_id
           where s.workspace_id = :workspace and s.contact_id = :contact
          union all
          select touchpoint_id, outcome, null, null, decided_at
            from event_decision
           where workspace_id = :workspace and contact_id = :contact and outcome <> 'planned'
        ) as decided
       order by touchpoint_id, at desc
      """;

  private static final List<String> NOT_ASKED =
      List.of("invitation bounced", "invitation parked", "invitation cancelled");

  private final JdbcClient jdbc;
  private final Touchpoints touchpoints;
  private final Audiences audiences;

  LatestDecisions(JdbcClient jdbc, Touchpoints touchpoints, Audiences audiences) {
    this.jdbc = jdbc;
    this.touchpoints = touchpoints;
    this.audiences = audiences;
  }

  /** One line for each touchpoint that invites and is not over. */
  public List<WhyNot> about(long contactId) {
    Map<Long, Decision> decided = decisions(contactId);
    List<WhyNot> lines = new ArrayList<>();
    for (Touchpoint one : touchpoints.all()) {
      Decision decision = decided.get(one.id());
      if (decision != null) {
        lines.add(line(one, decision));
      } else if (one.settings().reach().channel().invites()
          && one.state() != TouchpointState.FINISHED) {
        lines.add(new WhyNot(one.id(), one.name(), false, undecided(one, contactId), null));
      }
    }
    return lines;
  }

  private Map<Long, Decision> decisions(long contactId) {
    Map<Long, Decision> decided = new HashMap<>();
    jdbc.sql(DECISIONS)
        .param("workspace", WorkspaceScope.current())
        .param("contact", contactId)
        .query(
            row -> {
              decided.put(row.getLong("touchpoint_id"), Decision.of(row));
            });
    return decided;
  }

  private static WhyNot line(Touchpoint touchpoint, Decision decision) {
    String sentence =
        switch (decision.word()) {
          case "invitation planned", "invitation sending" -> "is to be asked";
          case "invitation sent" -> "was asked";
          case "invitation unknown" -> "was probably asked";
          case "invitation bounced" -> "was not reached: the mail was refused";
          case "invitation parked" -> "was not reached: sending failed too often";
          case "invitation cancelled" -> "was chosen, then called off: " + decision.error();
          default -> SuppressionReason.of(decision.word()).sentence();
        };
    boolean surveyed =
        decision.word().startsWith("invitation ") && !NOT_ASKED.contains(decision.word());
    return new WhyNot(
        touchpoint.id(), touchpoint.name(), surveyed, sentence, decision.at().toInstant());
  }

  private String undecided(Touchpoint touchpoint, long contactId) {
    String now =
        audiences
            .reason(touchpoint.settings(), contactId)
            .map(SuppressionReason::sentence)
            .orElse("may be asked, and its turn has not come");
    return switch (touchpoint.state()) {
      case RUNNING -> now;
      case PAUSED -> now + "; the touchpoint is paused";
      case DRAFT, FINISHED -> now + "; the touchpoint has not started";
    };
  }

  /** Events that named this contact before it was known, and wait or came too late. */
  public List<String> eventsNotFound(long contactId) {
    return jdbc.sql(
            """
            select regexp_replace(e.kind, '[._-]+', ' ', 'g') || ' of '
                   || to_char(e.occurred_at, 'FMDD Mon YYYY')
              from contact c
              join trigger_event e on e.workspace_id = c.workspace_id
               and (e.contact_external_id = c.external_id or e.email_key = c.email_key)
             where c.workspace_id = :workspace and c.id = :contact
               and not exists (select 1 from event_decision d
                                where d.workspace_id = e.workspace_id and d.event_id = e.id
                                  and d.contact_id = c.id)
             order by e.occurred_at desc limit 5
            """)
        .param("workspace", WorkspaceScope.current())
        .param("contact", contactId)
        .query(String.class)
        .list();
  }

  private record Decision(String word, String error, Timestamp at) {

    static Decision of(ResultSet row) throws SQLException {
      String error = row.getString("error");
      return new Decision(
          row.getString("word"), error == null ? "by hand" : error, row.getTimestamp("at"));
    }
  }
}
