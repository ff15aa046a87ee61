package org.heed.platform.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Mails to the current workspace's staff that could not be sent, for a person to look at and send
 * again.
 */
@Service
public class ParkedMails {

  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Clock clock;

  ParkedMails(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The latest 200. */
  public List<ParkedMail> all() {
    return jdbc.sql(
            """
            select id, recipient, subject, attempts, created_at, coalesce(error, '') as error
              from staff_mail where workspace_id = ? and state = 'parked'
             order by id desc limit ?
            """)
        .params(WorkspaceScope.current(), MOST)
        .query(ParkedMail.class)
        .list();
  }

  /**
   * Queues the mail again, with a fresh set of tries.
   *
   * @throws NotFound when it is not parked any more
   */
  public void tryAgain(long id) {
    int found =
        jdbc.sql(
                """
                update staff_mail set state = 'queued', attempts = 0, next_attempt_at = ?
                 where workspace_id = ? and id = ? and state = 'parked'
                """)
            .params(Timestamp.from(clock.instant()), WorkspaceScope.current(), id)
            .update();
    if (found == 0) {
      throw new NotFound("This mail is not parked any more.");
    }
  }
}
