package org.heed.followup.escalation;

import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the workspace in scope decided about escalation. */
@Component
public class EscalationPolicies {

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  EscalationPolicies(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** The policy as it is now. */
  public EscalationPolicy current() {
    return jdbc.sql("select * from escalation_policy where workspace_id = ?")
        .param(WorkspaceScope.current())
        .query(
            (row, number) ->
                new EscalationPolicy(
                    row.getInt("warn_hours"),
                    row.getInt("levels"),
                    row.getInt("next_hours"),
                    row.getInt("issue_cases"),
                    row.getInt("issue_days")))
        .optional()
        .orElse(EscalationPolicy.DEFAULT);
  }

  /** Decides anew; holds for what is not yet told. */
  @Transactional
  public void change(EscalationPolicy policy) {
    EscalationPolicy before = current();
    jdbc.sql(
            """
            insert into escalation_policy
              (workspace_id, warn_hours, levels, next_hours, issue_cases, issue_days)
            values (?, ?, ?, ?, ?, ?)
            on conflict (workspace_id) do update
               set warn_hours = excluded.warn_hours, levels = excluded.levels,
                   next_hours = excluded.next_hours, issue_cases = excluded.issue_cases,
                   issue_days = excluded.issue_days
            """)
        .params(WorkspaceScope.current(), policy.warnHours(), policy.levels())
        .params(policy.nextHours(), policy.issueCases(), policy.issueDays())
        .update();
    audit.record(
        "escalation.changed",
        "workspace",
        Long.toString(WorkspaceScope.current()),
        Map.of("before", before, "after", policy));
  }
}
