package org.heed.followup.answer;

import static org.heed.followup.answer.Columns.longs;
import static org.heed.followup.answer.Columns.texts;
import static org.heed.followup.answer.Columns.times;

import java.util.Comparator;
import java.util.List;
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

  SystemSteps(JdbcTemplate jdbc, JsonMapper json, AuditTrail audit) {
    this.jdbc = jdbc;
    this.json = json;
    this.audit = audit;
  }

  /** Adds one step of the same kind to each of these cases, by id. */
  void add(long workspaceId, CaseStep.Kind kind, List<SystemStep> steps) {
    if (steps.isEmpty()) {
      return;
    }
    List<SystemStep> rows =
        steps.stream().sorted(Comparator.comparingLong(SystemStep::caseId)).toList();
    jdbc.update(
        """
        insert into case_step (workspace_id, case_id, at, actor_name, kind, details)
        select ?, case_id, at, ?, ?, details::jsonb
          from unnest(?::bigint[], ?::timestamptz[], ?::text[]) as step (case_id, at, details)
        """,
        workspaceId,
        Actor.current().name(),
        kind.key(),
        longs(rows, SystemStep::caseId),
        times(rows, SystemStep::at),
        texts(rows, row -> json.writeValueAsString(row.details())));
    audit.recordAll(
        "case." + kind.key(),
        "case",
        rows.stream()
            .collect(Collectors.toMap(row -> Long.toString(row.caseId()), SystemStep::details)));
  }
}
