package org.heed.workspace;

import java.util.HashMap;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who leads whom in the workspace in scope; whoever leads a team sees its cases first. */
@Service
public class Teams {

  private final JdbcClient jdbc;
  private final Users users;
  private final AuditTrail audit;

  Teams(JdbcClient jdbc, Users users, AuditTrail audit) {
    this.jdbc = jdbc;
    this.users = users;
    this.audit = audit;
  }

  /**
   * Puts a person into somebody's team, or into none.
   *
   * @param leadId null for no team
   * @throws InvalidInput when that is the same person, or nobody active who works on cases
   */
  @Transactional
  public void changeLead(long userId, @Nullable Long leadId) {
    users.get(userId);
    if (leadId != null && (leadId == userId || !mayLead(users.get(leadId)))) {
      throw new InvalidInput("lead", "Choose another active person who works on cases.");
    }
    jdbc.sql("update app_user set lead_id = ? where workspace_id = ? and id = ?")
        .param(leadId)
        .params(WorkspaceScope.current(), userId)
        .update();
    audit.record(
        "user.lead_changed",
        "user",
        Long.toString(userId),
        Map.of("lead", leadId == null ? "nobody" : Long.toString(leadId)));
  }

  /** Whether this person can have a team. */
  public static boolean mayLead(User person) {
    return person.active() && person.role().permissions().contains(Permission.WORK_CASES);
  }

  /** Who leads whom, by the id of the person led. */
  public Map<Long, Long> leads() {
    Map<Long, Long> leads = new HashMap<>();
    jdbc.sql("select id, lead_id from app_user where workspace_id = ? and lead_id is not null")
        .param(WorkspaceScope.current())
        .query(
            row -> {
              leads.put(row.getLong("id"), row.getLong("lead_id"));
            });
    return leads;
  }

  /** Whether somebody active is in this person's team. */
  public boolean leadsSomebody(long userId) {
    return jdbc.sql(
            """
            select exists (select from app_user
                            where workspace_id = ? and lead_id = ? and deactivated_at is null)
            """)
        .params(WorkspaceScope.current(), userId)
        .query(Boolean.class)
        .single();
  }
}
