package org.heed.followup.together;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which cases of the workspace in scope belong together. */
@Component
public class AccountCases {

  private final AccountCaseRows rows;
  private final JdbcClient jdbc;

  AccountCases(AccountCaseRows rows, JdbcClient jdbc) {
    this.rows = rows;
    this.jdbc = jdbc;
  }

  /** Those with an open case that the reader may see, the latest first; a hundred at most. */
  public List<AccountCase> open() {
    return rows.open();
  }

  /**
   * One of them.
   *
   * @throws NotFound when there is none with a case that the reader may see
   */
  public AccountCase get(long id) {
    return rows.find(id)
        .orElseThrow(
            () -> new NotFound("There are no cases %d that belong together.".formatted(id)));
  }

  /** The one that this case belongs to. */
  public Optional<AccountCase> ofCase(long caseId) {
    return jdbc.sql(
            """
            select parent_id from follow_up_case
             where workspace_id = ? and id = ? and parent_id is not null
            """)
        .params(WorkspaceScope.current(), caseId)
        .query(Long.class)
        .optional()
        .flatMap(rows::find);
  }

  /** Which of these cases belong together with others that are open, by case. */
  public Map<Long, Siblings> of(Collection<Long> caseIds) {
    Map<Long, Siblings> found = new HashMap<>();
    jdbc.sql(
            """
            select c.id, c.parent_id,
                   (select count(*) from follow_up_case o
                     where o.workspace_id = c.workspace_id and o.parent_id = c.parent_id
                       and o.state = 'open' and o.id <> c.id) as others
              from follow_up_case c
             where c.workspace_id = ? and c.id = any (?) and c.parent_id is not null
            """)
        .params(WorkspaceScope.current(), caseIds.toArray(Long[]::new))
        .query(
            row -> {
              found.put(
                  row.getLong("id"), new Siblings(row.getLong("parent_id"), row.getInt("others")));
            });
    return found;
  }
}
