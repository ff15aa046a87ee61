package org.heed.score.facts;

import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.snapshot.Series;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what was there before snapshots were: from the newest to the oldest, with the customers
 * of today, because nobody knows any more what they were.
 */
@Component
class Backlog {

  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Steps steps;

  Backlog(JdbcClient jdbc, TransactionTemplate transaction, Steps steps) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.steps = steps;
  }

  /** Takes in everything of the current workspace that is not in yet. */
  void work() {
    for (Series series : Series.values()) {
      boolean more = begin(series);
      while (more) {
        more = Boolean.TRUE.equals(transaction.execute(status -> some(series)));
      }
    }
  }

  private boolean begin(Series series) {
    jdbc.sql(
            """
            insert into snapshot_backlog (workspace_id, series, below_id)
            select ?, ?, coalesce(max(id), 0) + 1 from %s where workspace_id = ?
            on conflict do nothing
            """
                .formatted(table(series)))
        .params(WorkspaceScope.current(), series.number(), WorkspaceScope.current())
        .update();
    return below(series) > 0;
  }

  private long below(Series series) {
    return jdbc.sql("select below_id from snapshot_backlog where workspace_id = ? and series = ?")
        .params(WorkspaceScope.current(), series.number())
        .query(Long.class)
        .single();
  }

  private boolean some(Series series) {
    List<Long> ids =
        jdbc.sql(
                "select id from %s where workspace_id = ? and id < ? order by id desc limit ?"
                    .formatted(table(series)))
            .params(WorkspaceScope.current(), below(series), AT_ONCE)
            .query(Long.class)
            .list();
    steps.count(series, ids);
    jdbc.sql("update snapshot_backlog set below_id = ? where workspace_id = ? and series = ?")
        .params(ids.isEmpty() ? 0 : ids.getLast(), WorkspaceScope.current(), series.number())
        .update();
    return !ids.isEmpty();
  }

  private static String table(Series series) {
    return switch (series) {
      case ANSWERS -> "response";
      case INVITATIONS -> "invitation";
    };
  }
}
