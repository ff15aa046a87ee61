package org.heed.program;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails of the current workspace whose sending was cut short: never tried, lost, or given up. */
@Service
public class SendRecovery {

  private final JdbcClient jdbc;
  private final Clock clock;

  SendRecovery(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** First mails claimed but never handed over: due again at once, and no try is used up. */
  @Transactional
  public void release(Collection<Long> invitationIds) {
    jdbc.sql(
            """
            update invitation
               set state = 'planned', claimed_at = null, attempts = greatest(attempts - 1, 0)
             where workspace_id = ? and id = any (?) and state = 'sending'
            """)
        .params(WorkspaceScope.current(), invitationIds.toArray(Long[]::new))
        .update();
  }

  /** As {@link #release} for reminders. */
  @Transactional
  public void releaseReminders(Collection<Long> invitationIds) {
    jdbc.sql(
            """
            update invitation
               set reminder_state = case when answered then 'none' else 'due' end,
                   claimed_at = null, reminder_attempts = greatest(reminder_attempts - 1, 0)
             where workspace_id = ? and id = any (?) and reminder_state = 'sending'
            """)
        .params(WorkspaceScope.current(), invitationIds.toArray(Long[]::new))
        .update();
  }

  /** First mails claimed before this moment and not heard of since: their sender died. */
  public List<Invitation> lost(Instant claimedBefore) {
    return claimedAndSilent("i.state = 'sending'", claimedBefore);
  }

  /** As {@link #lost} for reminders. */
  public List<Invitation> lostReminders(Instant claimedBefore) {
    return claimedAndSilent("i.reminder_state = 'sending'", claimedBefore);
  }

  private List<Invitation> claimedAndSilent(String state, Instant claimedBefore) {
    return jdbc.sql(
            """
            select %s
              from invitation i
              join contact c on c.workspace_id = i.workspace_id and c.id = i.contact_id
             where i.workspace_id = ? and %s and i.claimed_at < ?
             order by i.claimed_at limit 1000
            """
                .formatted(InvitationRows.COLUMNS, state))
        .params(WorkspaceScope.current(), Timestamp.from(claimedBefore))
        .query(InvitationRows::invitation)
        .list();
  }

  /**
   * A person decided to send a mail of unknown outcome again.
   *
   * @return false when it is not unknown any more, or was answered and so has arrived
   */
  @Transactional
  public boolean sendAgain(long touchpointId, long invitationId) {
    return again("and id = ? and state = 'unknown' and not answered", touchpointId, invitationId)
        == 1;
  }

  /**
   * A person decided to try all mails again that were given up.
   *
   * @return how many
   */
  @Transactional
  public int tryParkedAgain(long touchpointId) {
    return again("and ? = 0 and state = 'parked'", touchpointId, 0);
  }

  private int again(String which, long touchpointId, long invitationId) {
    return jdbc.sql(
            """
            update invitation
               set state = 'planned', due_at = ?, attempts = 0, error = null, sent_at = null,
                   sent_on = null, closes_at = null, reminder_state = 'none', reminder_due_at = null
             where workspace_id = ? and touchpoint_id = ?
            """
                + which)
        .params(
            Timestamp.from(clock.instant()), WorkspaceScope.current(), touchpointId, invitationId)
        .update();
  }
}
