package org.heed.customer.merge;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves the rows of merged accounts and contacts to those that stay: one statement a table, however
 * many were merged. A merge into one that was merged itself leads to the last; doing it again finds
 * nothing left to do.
 */
@Component
public class Rekeying {

  private final JdbcClient jdbc;
  private final Clock clock;

  Rekeying(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Moves the rows of merged accounts.
   *
   * @param table a name from the program, never from outside
   */
  public void accounts(String table, Collection<Long> mergedIds) {
    move(table, "account", mergedIds);
  }

  /** The same with the rows of merged contacts. */
  public void contacts(String table, Collection<Long> mergedIds) {
    move(table, "contact", mergedIds);
  }

  private void move(String table, String kind, Collection<Long> mergedIds) {
    jdbc.sql(
            """
            update %1$s as t set %2$s_id = m.survivor_id
              from %2$s_merge m
             where t.workspace_id = :workspace and m.workspace_id = t.workspace_id
               and m.merged_id = any (:merged) and t.%2$s_id = m.merged_id
            """
                .formatted(table, kind))
        .param("workspace", WorkspaceScope.current())
        .param("merged", mergedIds.toArray(Long[]::new))
        .update();
  }

  /**
   * Moves what it takes statements of its own to move; they know {@code :workspace}, {@code
   * :merged} and {@code :now}.
   */
  public void contacts(Collection<Long> mergedIds, List<String> statements) {
    for (String statement : statements) {
      jdbc.sql(statement)
          .param("workspace", WorkspaceScope.current())
          .param("merged", mergedIds.toArray(Long[]::new))
          .param("now", Timestamp.from(clock.instant()))
          .update();
    }
  }

  /** The accounts that stay of these merged ones, each once. */
  public List<Long> accountsLeft(Collection<Long> mergedIds) {
    return left("account", mergedIds);
  }

  /** The contacts that stay of these merged ones, each once. */
  public List<Long> contactsLeft(Collection<Long> mergedIds) {
    return left("contact", mergedIds);
  }

  private List<Long> left(String kind, Collection<Long> mergedIds) {
    return jdbc.sql(
            """
            select distinct survivor_id from %s_merge
             where workspace_id = ? and merged_id = any (?) order by 1
            """
                .formatted(kind))
        .params(WorkspaceScope.current(), mergedIds.toArray(Long[]::new))
        .query(Long.class)
        .list();
  }
}
