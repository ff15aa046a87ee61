package org.heed.followup;

import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.workspace.Actor;
import org.heed.workspace.Person;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may see and work on which cases: a customer success manager those of their own, of their
 * accounts, and those they worked on; everybody else who may see cases, all of them.
 */
@Component
class CaseAccess {

  private final JdbcClient jdbc;
  private final Users users;

  CaseAccess(JdbcClient jdbc, Users users) {
    this.jdbc = jdbc;
    this.users = users;
  }

  /** The user, who is active and may work on cases. */
  User requireWorker(long userId) {
    return users
        .find(userId)
        .filter(User::active)
        .filter(user -> user.role().permissions().contains(Permission.WORK_CASES))
        .orElseThrow(
            () -> new InvalidInput("ownerId", "Choose an active person who works on cases."));
  }

  boolean maySee(long caseId) {
    return !(Actor.current() instanceof Person person && person.role() == Role.CSM)
        || concerns(caseId, person.userId());
  }

  private boolean concerns(long caseId, long userId) {
    return jdbc.sql(
            """
            select exists (
              select from follow_up_case c
                left join account a on a.workspace_id = c.workspace_id and a.id = c.account_id
               where c.workspace_id = :workspace and c.id = :case
                 and (c.owner_id = :user or a.owner_id = :user
                      or exists (select from case_step s
                                  where s.workspace_id = c.workspace_id and s.case_id = c.id
                                    and s.actor_id = :user)))
            """)
        .param("workspace", WorkspaceScope.current())
        .param("case", caseId)
        .param("user", userId)
        .query(Boolean.class)
        .single();
  }
}
