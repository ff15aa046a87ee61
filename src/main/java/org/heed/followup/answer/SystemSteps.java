package org.heed.followup.answer;

import static org.heed.followup.answer.Columns.longs;
import static org.heed.followup.answer.Columns.texts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.heed.followup.CaseStep;
import org.heed.workspace.Actor;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Adds what the customer's answer did to cases to their histories and to the audit trail. */
@Component
class SystemSteps {

  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final AuditTrail audit;
  private final Clock clock;

  SystemSteps(JdbcTemplate jdbc, JsonMapper json, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  /** Adds one step of the same kind to each of these cases, by id. */
  void add(long workspaceId, CaseStep.Kind kind, Map<Long, ? extends Map<String, ?>> details) {
    if (details.isEmpty()) {
      return;
    }
    List<Map.Entry<Long, Map<String, ?>>> rows =
        new TreeMap<Long, Map<String, ?>>(details).entrySet().stream().toList();
    jdbc.update(
        """
        insert into case_step (workspace_id, case_id, at, actor_name, kind, details)
        select ?, case_id, ?, ?, ?, details::jsonb
          from unnest(?::bigint[], ?::text[]) as step (case_id, details)
        """,
        workspaceId,
        Timestamp.from(clock.instant()),
        Actor.current().name(),
        kind.key(),
        longs(rows, Map.Entry::getKey),
        texts(rows, row -> json.writeValueAsString(row.getValue())));
    audit.recordAll(
        "case." + kind.key(),
        "case",
        rows.stream()
            .collect(Collectors.toMap(row -> row.getKey().toString(), Map.Entry::getValue)));
  }
}
