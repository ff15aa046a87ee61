package org.heed.program.clock;

import java.time.LocalDate;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets answers to which nobody was invited count for the clocks: whoever answered was asked, by a
 * link, a page or a kiosk, or by another system before.
 */
@Service
public class UninvitedAnswers {

  private final JdbcClient jdbc;
  private final PlannerLock lock;
  private final ClockRecheck recheck;

  UninvitedAnswers(JdbcClient jdbc, PlannerLock lock, ClockRecheck recheck) {
    this.jdbc = jdbc;
    this.lock = lock;
    this.recheck = recheck;
  }

  /**
   * Counts answers that are stored, and calls off planned invitations for which a clock is full
   * now. Counting twice changes nothing.
   *
   * @param latest the day of each contact's latest answer
   */
  @Transactional
  public void count(Map<Long, LocalDate> latest) {
    if (latest.isEmpty()) {
      return;
    }
    lock.takeUntilCommit();
    jdbc.sql(
            """
            insert into last_touch (workspace_id, contact_id, touched_on)
            select c.workspace_id, c.id, given.day
              from unnest(?::bigint[], ?::date[]) as given (contact_id, day)
              join contact c on c.workspace_id = ? and c.id = given.contact_id
             order by c.id
            on conflict (workspace_id, contact_id) do update
               set touched_on = greatest(last_touch.touched_on, excluded.touched_on)
            """)
        .params(
            latest.keySet().toArray(Long[]::new),
            latest.values().stream().map(LocalDate::toString).toArray(String[]::new),
            WorkspaceScope.current())
        .update();
    recheck.afterAnswersOf(latest.keySet());
  }
}
