package org.heed.followup.tracker;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What still has to be made, one at a time for each system. */
@Component
class WorkQueue {

  /** A worker that has not reported back by then has died. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final JdbcClient jdbc;
  private final Clock clock;

  WorkQueue(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One that is being made now.
   *
   * @param doubtful whether it may have been made already
   * @param since when it was asked for, or a person last had it tried again
   */
  record Claimed(long id, boolean doubtful, Instant since) {}

  /** Those whose worker died may have been made: they are looked for before they are made. */
  void recover(long trackerId) {
    jdbc.sql(
            """
            update tracked_work set state = 'waiting', doubtful = true, claimed_at = null
             where workspace_id = ? and tracker_id = ? and state = 'asking' and claimed_at < ?
            """)
        .params(WorkspaceScope.current(), trackerId)
        .param(Timestamp.from(clock.instant().minus(LEASE)))
        .update();
  }

  /** Takes the oldest that may be tried now. */
  Optional<Claimed> claim(long trackerId) {
    return jdbc.sql(
            """
            update tracked_work set state = 'asking', claimed_at = :now
             where workspace_id = :workspace and state = 'waiting'
               and id = (select id from tracked_work
                          where workspace_id = :workspace and tracker_id = :tracker
                            and state = 'waiting' and (not_before is null or not_before <= :now)
                          order by id limit 1)
            returning id, doubtful, waiting_since as since
            """)
        .param("now", now())
        .param("workspace", WorkspaceScope.current())
        .param("tracker", trackerId)
        .query(Claimed.class)
        .optional();
  }

  /** It waits again. */
  void waits(long itemId, boolean doubtful, String error, @Nullable Instant notBefore) {
    jdbc.sql(
            """
            update tracked_work
               set state = 'waiting', claimed_at = null, doubtful = ?, error = ?, not_before = ?
             where workspace_id = ? and id = ? and state = 'asking'
            """)
        .params(doubtful, error)
        .param(notBefore == null ? null : Timestamp.from(notBefore))
        .params(WorkspaceScope.current(), itemId)
        .update();
  }

  /** It is over: made, given up or no longer wanted. */
  void ends(long itemId, String state, @Nullable Made made, @Nullable String error) {
    jdbc.sql(
            """
            update tracked_work
               set state = :state, claimed_at = null, number = :number, url = :url, error = :error,
                   made_at = case when :state = 'made' then cast(:now as timestamptz) end
             where workspace_id = :workspace and id = :id and state = 'asking'
            """)
        .param("state", state)
        .param("number", made == null ? null : made.number())
        .param("url", made == null ? null : made.url())
        .param("error", error)
        .param("now", now())
        .param("workspace", WorkspaceScope.current())
        .param("id", itemId)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
