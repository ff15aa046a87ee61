package org.heed.program;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.settings.Channel;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminders of the current workspace on their way; works like {@link SendQueue}. */
@Service
public class ReminderQueue {

  private final JdbcClient jdbc;
  private final Touchpoints touchpoints;
  private final Workspaces workspaces;
  private final Clock clock;

  ReminderQueue(JdbcClient jdbc, Touchpoints touchpoints, Workspaces workspaces, Clock clock) {
    this.jdbc = jdbc;
    this.touchpoints = touchpoints;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * Takes up to {@code limit} reminders that are due now: unanswered, still open, of running
   * touchpoints, to reachable contacts, within their sending windows.
   */
  @Transactional
  public List<Invitation> claimDue(int limit) {
    return claimDue(limit, Channel.MAIL, UnaryOperator.identity());
  }

  /**
   * As {@link #claimDue(int)} for another channel.
   *
   * @param narrowed makes a touchpoint's sending window smaller, as quiet hours do
   */
  @Transactional
  public List<Invitation> claimDue(
      int limit, Channel channel, UnaryOperator<SendingWindow> narrowed) {
    Instant now = clock.instant();
    List<Invitation> locked = lockDue(limit, channel, now);
    DueMails due =
        DueMails.sort(
            locked, channel, touchpoints.windows(narrowed), now, workspaces.current().timeZone());
    move(DueMails.ids(due.unreachable()), "none", now, null);
    due.later().forEach((invitation, opens) -> defer(invitation.id(), opens, null));
    List<Invitation> open = due.now().stream().filter(one -> one.isOpen(now)).toList();
    List<Invitation> closed = due.now().stream().filter(one -> !one.isOpen(now)).toList();
    move(DueMails.ids(closed), "none", now, null);
    move(DueMails.ids(open), "sending", now, null);
    return open.stream().map(Invitation::reminderClaimed).toList();
  }

  private List<Invitation> lockDue(int limit, Channel channel, Instant now) {
    return jdbc.sql(
            """
            select %s
              from touchpoint t
             cross join lateral (
                   select * from invitation
                    where workspace_id = t.workspace_id and touchpoint_id = t.id
                      and reminder_state = 'due' and reminder_due_at <= :now
                    order by reminder_due_at limit :limit
                      for update skip locked) as i
              join contact c on c.workspace_id = i.workspace_id and c.id = i.contact_id
             where t.workspace_id = :workspace and t.state = 'running' and t.channel = :channel
             limit :limit
            """
                .formatted(InvitationRows.COLUMNS))
        .param("now", Timestamp.from(now))
        .param("limit", limit)
        .param("channel", channel.key())
        .param("workspace", WorkspaceScope.current())
        .query(InvitationRows::invitation)
        .list();
  }

  /** The mail server accepted them. */
  @Transactional
  public void markSent(Collection<Long> invitationIds) {
    move(invitationIds.toArray(Long[]::new), "sent", null, null);
  }

  /** The connection died before the server's answer; a reminder is never repeated. */
  @Transactional
  public void markUnknown(long invitationId, String reason) {
    move(new Long[] {invitationId}, "unknown", null, reason);
  }

  /** Refused, or given up after too many tries. */
  @Transactional
  public void markFailed(long invitationId, String reason) {
    move(new Long[] {invitationId}, "failed", null, reason);
  }

  private void move(Long[] ids, String state, @Nullable Instant claimedAt, @Nullable String error) {
    if (ids.length == 0) {
      return;
    }
    jdbc.sql(
            """
            update invitation
               set reminder_state = :state, claimed_at = :claimedAt,
                   error = coalesce(:error, error),
                   reminder_attempts = reminder_attempts + (:state = 'sending')::int
             where workspace_id = :workspace and id = any (:ids)
               and reminder_state in ('due', 'sending')
            """)
        .param("state", state)
        .param("claimedAt", claimedAt == null ? null : Timestamp.from(claimedAt))
        .param("error", error)
        .param("workspace", WorkspaceScope.current())
        .param("ids", ids)
        .update();
  }

  /** The server asked to try again later. */
  @Transactional
  public void defer(long invitationId, Instant until, @Nullable String reason) {
    jdbc.sql(
            """
            update invitation
               set reminder_state = case when answered then 'none' else 'due' end,
                   reminder_due_at = ?, error = coalesce(?, error), claimed_at = null
             where workspace_id = ? and id = ? and reminder_state in ('due', 'sending')
            """)
        .params(Timestamp.from(until))
        .param(reason)
        .params(WorkspaceScope.current(), invitationId)
        .update();
  }
}
