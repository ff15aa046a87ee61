package org.heed.platform.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes waiting events and hands them to their consumers. Effects in the database and the removal
 * from the outbox commit together; what a consumer refuses moves to the retry list, and the rest
 * flows on. One dispatcher at a time serves a workspace, so its events keep their order on any
 * number of nodes.
 */
@Component
class OutboxDispatcher {

  private static final int BATCH = 1000;

  /** First key of the advisory locks that this class takes; the second is the workspace. */
  private static final int LOCK = 0x0B0C;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final ConsumerCalls calls;

  OutboxDispatcher(JdbcTemplate jdbc, TransactionTemplate transaction, ConsumerCalls calls) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.calls = calls;
  }

  /**
   * Handles the oldest waiting events of every workspace that has some.
   *
   * @return how many were taken
   */
  int dispatch() {
    return waitingWorkspaces().stream().mapToInt(this::dispatch).sum();
  }

  private List<Long> waitingWorkspaces() {
    return WorkspaceScope.system(
        () ->
            jdbc.queryForList(
                """
                select workspace_id
                  from (select workspace_id, id from outbox order by id limit ?) as oldest
                 group by workspace_id order by min(id)
                """,
                Long.class,
                BATCH));
  }

  private int dispatch(long workspaceId) {
    Integer taken =
        WorkspaceScope.call(
            workspaceId, () -> transaction.execute(status -> takeAndHandle(workspaceId)));
    return taken == null ? 0 : taken;
  }

  private int takeAndHandle(long workspaceId) {
    if (!isOnlyDispatcher(workspaceId)) {
      return 0;
    }
    List<StoredEvent> events = take(workspaceId);
    calls.handle(workspaceId, events);
    return events.size();
  }

  /**
   * Whether no other node is at it. Consumers' statements are planned anew for every batch: a plan
   * kept from the minute when the tables were empty made a batch of a first launch take a minute.
   */
  private boolean isOnlyDispatcher(long workspaceId) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            """
            select pg_try_advisory_xact_lock(?, ?)
              from set_config('plan_cache_mode', 'force_custom_plan', true)
            """,
            Boolean.class,
            LOCK,
            (int) workspaceId));
  }

  private List<StoredEvent> take(long workspaceId) {
    List<StoredEvent> events =
        jdbc.query(
            """
            delete from outbox
             where workspace_id = ?
               and id = any (array(
                 select id from outbox where workspace_id = ? order by id limit ?))
            returning workspace_id, id, topic, payload, occurred_at
            """,
            OutboxDispatcher::event,
            workspaceId,
            workspaceId,
            BATCH);
    return events.stream().sorted((one, other) -> Long.compare(one.id(), other.id())).toList();
  }

  private static StoredEvent event(ResultSet row, int number) throws SQLException {
    return new StoredEvent(
        row.getLong("workspace_id"),
        row.getLong("id"),
        row.getString("topic"),
        row.getString("payload"),
        row.getTimestamp("occurred_at").toInstant());
  }
}
