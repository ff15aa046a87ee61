package org.heed.platform.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What the current workspace's consumers could not handle, for a person to look at and try again.
 */
@Service
public class ParkedEvents {

  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Clock clock;

  ParkedEvents(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The latest 200, parked ones first. */
  public List<ParkedEvent> all() {
    return jdbc.sql(
            """
            select id, consumer, topic, occurred_at, attempts, parked_at, error
              from outbox_retry where workspace_id = ?
             order by parked_at is null, id desc limit ?
            """)
        .params(WorkspaceScope.current(), MOST)
        .query(ParkedEvent.class)
        .list();
  }

  /**
   * Lets the event be tried again at once, with a fresh set of tries.
   *
   * @throws NotFound when it is not waiting any more
   */
  public void tryAgain(long id) {
    int found =
        jdbc.sql(
                """
                update outbox_retry set attempts = 1, parked_at = null, next_attempt_at = ?
                 where workspace_id = ? and id = ?
                """)
            .params(Timestamp.from(clock.instant()), WorkspaceScope.current(), id)
            .update();
    if (found == 0) {
      throw new NotFound("This event is not waiting any more; it was handled meanwhile.");
    }
  }
}
