package org.heed.followup.together;

import java.util.Collection;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings open cases together that belong to one account since a merge. */
@Component
public class GroupsOfMerged {

  private final Joining joining;
  private final JdbcClient jdbc;

  GroupsOfMerged(Joining joining, JdbcClient jdbc) {
    this.joining = joining;
    this.jdbc = jdbc;
  }

  /**
   * Puts the open cases of each of these accounts into one group where several people are unhappy.
   * The oldest group goes on, with its owner; the others have no open case any more.
   */
  public void join(Collection<Long> accountIds) {
    Long[] accounts = accountIds.toArray(Long[]::new);
    jdbc.sql(
            """
            update follow_up_case c set parent_id = g.id
              from (select account_id, min(parent_id) as id from follow_up_case
                     where workspace_id = :workspace and state = 'open'
                       and account_id = any (:accounts) and parent_id is not null
                     group by account_id having count(distinct parent_id) > 1) g
             where c.workspace_id = :workspace and c.account_id = g.account_id
               and c.state = 'open' and c.parent_id <> g.id
            """)
        .param("workspace", WorkspaceScope.current())
        .param("accounts", accounts)
        .update();
    joining.join(accounts);
  }
}
