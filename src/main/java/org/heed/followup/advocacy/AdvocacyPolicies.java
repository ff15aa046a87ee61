package org.heed.followup.advocacy;

import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The policy of the workspace in scope. */
@Component
public class AdvocacyPolicies {

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  AdvocacyPolicies(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** The policy as it is now. */
  public AdvocacyPolicy current() {
    return jdbc.sql("select quiet_days, referral_url from advocacy_policy where workspace_id = ?")
        .param(WorkspaceScope.current())
        .query(
            (row, number) ->
                new AdvocacyPolicy(row.getInt("quiet_days"), row.getString("referral_url")))
        .optional()
        .orElse(AdvocacyPolicy.DEFAULT);
  }

  /** Decides anew. */
  @Transactional
  public void change(AdvocacyPolicy policy) {
    AdvocacyPolicy before = current();
    jdbc.sql(
            """
            insert into advocacy_policy (workspace_id, quiet_days, referral_url) values (?, ?, ?)
            on conflict (workspace_id) do update
               set quiet_days = excluded.quiet_days, referral_url = excluded.referral_url
            """)
        .params(WorkspaceScope.current(), policy.quietDays(), policy.referralUrl())
        .update();
    audit.record(
        "advocacy.policy_changed",
        "workspace",
        Long.toString(WorkspaceScope.current()),
        Map.of("before", before, "after", policy));
  }
}
