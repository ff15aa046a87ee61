package org.heed.response.snapshot;

import java.util.Collection;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Takes the snapshots: a few statements for any number of answers. */
@Service
public class Snapshots {

  private final JdbcClient jdbc;

  Snapshots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits until no other transaction takes snapshots in this workspace; until the end of the
   * current transaction none will. Codes then have no gaps, and steps are numbered in the order in
   * which they become visible. Statements of this transaction are planned for their own rows: a
   * plan kept from emptier tables can take a thousand times as long.
   */
  public void lock() {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(?, ?)
              from set_config('plan_cache_mode', 'force_custom_plan', true)
            """)
        .params(0xFAC7, (int) WorkspaceScope.current())
        .query(rows -> {});
  }

  /**
   * Takes a snapshot of each of these that has none; call {@link #lock} before. Attributes and
   * values nearly always have their numbers already, so new ones are looked for only when some
   * snapshot could not be taken.
   */
  public void take(Series series, Collection<Long> subjectIds) {
    if (subjectIds.isEmpty()) {
      return;
    }
    snapshots(series, subjectIds, false);
    if (someLeft(series, subjectIds)) {
      statement(SnapshotSql.newAttributes(series), series, subjectIds).update();
      statement(SnapshotSql.newCodes(series), series, subjectIds).update();
      snapshots(series, subjectIds, true);
    }
  }

  private void snapshots(Series series, Collection<Long> subjectIds, boolean all) {
    statement(SnapshotSql.newSnapshots(series), series, subjectIds).param("all", all).update();
  }

  private boolean someLeft(Series series, Collection<Long> subjectIds) {
    return statement(SnapshotSql.SOME_LEFT, series, subjectIds).query(Boolean.class).single();
  }

  private JdbcClient.StatementSpec statement(
      String sql, Series series, Collection<Long> subjectIds) {
    return jdbc.sql(sql)
        .param("workspace", WorkspaceScope.current())
        .param("series", series.number())
        .param("ids", subjectIds.toArray(Long[]::new));
  }
}
