package org.heed.program;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.clock.Touches;
import org.heed.program.settings.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The invitations of the current workspace. */
@Service
public class Invitations {

  private final JdbcClient jdbc;

  private final Touches touches;

  Invitations(JdbcClient jdbc, Touches touches) {
    this.jdbc = jdbc;
    this.touches = touches;
  }

  /** The invitation with its contact as it is now: two primary-key look-ups. */
  public Optional<Invitation> find(long invitationId) {
    return jdbc.sql(
            """
            select %s
              from invitation i
              join contact c on c.workspace_id = i.workspace_id and c.id = i.contact_id
             where i.workspace_id = ? and i.id = ?
            """
                .formatted(InvitationRows.COLUMNS))
        .params(WorkspaceScope.current(), invitationId)
        .query(InvitationRows::invitation)
        .optional();
  }

  /** What this contact was ever invited to, newest first, a hundred at most. */
  public List<Invitation> ofContact(long contactId) {
    return jdbc.sql(
            """
            select %s
              from invitation i
              join contact c on c.workspace_id = i.workspace_id and c.id = i.contact_id
             where i.workspace_id = ? and i.contact_id = ?
             order by i.id desc limit 100
            """
                .formatted(InvitationRows.COLUMNS))
        .params(WorkspaceScope.current(), contactId)
        .query(InvitationRows::invitation)
        .list();
  }

  /**
   * Answers arrived for these: no reminder follows. Called in batches by the consumer of answers,
   * because the answer's own transaction only appends.
   */
  @Transactional
  public void markAnswered(Collection<Long> invitationIds) {
    jdbc.sql(
            """
            update invitation
               set answered = true,
                   reminder_state = case reminder_state when 'due' then 'none'
                                                        else reminder_state end
             where workspace_id = ? and id = any (?) and not answered
            """)
        .params(WorkspaceScope.current(), invitationIds.toArray(Long[]::new))
        .update();
  }

  /** Calls off what is not yet sent to this contact over one channel. */
  @Transactional
  public void cancelOver(long contactId, Channel channel, String reason) {
    cancel(contactId, "i.due_at <> :until", channel.key(), Instant.EPOCH, reason);
  }

  /** Calls off what would be sent to this contact before this moment, over any channel. */
  @Transactional
  public void cancelUntil(long contactId, Instant until, String reason) {
    cancel(contactId, "i.due_at < :until", "", until, reason);
  }

  /** The condition is one of the fixed texts above. */
  private void cancel(long contactId, String when, String channel, Instant until, String reason) {
    int cancelled =
        jdbc.sql(
                """
                with silenced as (
                  update invitation i set reminder_state = 'none'
                    from touchpoint t
                   where i.workspace_id = :workspace and i.contact_id = :contact
                     and i.reminder_state = 'due'
                     and t.workspace_id = i.workspace_id and t.id = i.touchpoint_id
                     and :channel in ('', t.channel) and %s)
                update invitation i set state = 'cancelled', error = :reason
                  from touchpoint t
                 where i.workspace_id = :workspace and i.contact_id = :contact
                   and i.state = 'planned'
                   and t.workspace_id = i.workspace_id and t.id = i.touchpoint_id
                   and :channel in ('', t.channel) and %s
                """
                    .formatted(when.replace("i.due_at", "i.reminder_due_at"), when))
            .param("workspace", WorkspaceScope.current())
            .param("contact", contactId)
            .param("channel", channel)
            .param("until", Timestamp.from(until))
            .param("reason", reason)
            .update();
    if (cancelled > 0) {
      touches.recount(List.of(contactId));
    }
  }

  /**
   * Calls off everything not yet sent to these contacts, reminders included.
   *
   * @return how many invitations were cancelled
   */
  @Transactional
  public int cancelFor(Collection<Long> contactIds, String reason) {
    Long[] contacts = contactIds.toArray(Long[]::new);
    jdbc.sql(
            """
            update invitation set reminder_state = 'none'
             where workspace_id = ? and contact_id = any (?) and reminder_state = 'due'
            """)
        .params(WorkspaceScope.current(), contacts)
        .update();
    int cancelled =
        jdbc.sql(
                """
                update invitation set state = 'cancelled', error = ?
                 where workspace_id = ? and contact_id = any (?) and state = 'planned'
                """)
            .params(reason, WorkspaceScope.current(), contacts)
            .update();
    if (cancelled > 0) {
      touches.recount(contactIds);
    }
    return cancelled;
  }
}
