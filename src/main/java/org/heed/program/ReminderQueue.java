package org.heed.program;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
  private final DueLock lock;
  private final Touchpoints touchpoints;
  private final Workspaces workspaces;
  private final Clock clock;
  private final LateExclusions exclusions;

  ReminderQueue(
      JdbcClient jdbc,
      DueLock lock,
      Touchpoints touchpoints,
      Workspaces workspaces,
      Clock clock,
      LateExclusions exclusions) {
    this.jdbc = jdbc;
    this.lock = lock;
    this.touchpoints = touchpoints;
    this.workspaces = workspaces;
    this.clock = clock;
    this.exclusions = exclusions;
  }

  /**
   * Takes up to {@code limit} reminders that are due now: unanswered, still open, of running
   * touchpoints of this channel, to reachable contacts, within their sending windows.
   *
   * @param narrowed makes a touchpoint's sending window smaller, as quiet hours do
   */
  @Transactional
  public List<Invitation> claimDue(
      int limit, Channel channel, UnaryOperator<SendingWindow> narrowed) {
    Instant now = clock.instant();
    List<Invitation> locked = lock.due(DueLock.REMINDER, limit, channel, now);
    ZoneId zone = workspaces.current().timeZone();
    Set<Long> excluded = exclusions.reached(locked, LocalDate.ofInstant(now, zone)).keySet();
    move(excluded.toArray(Long[]::new), "none", now, null);
    DueMails due =
        DueMails.sort(
            locked.stream().filter(one -> !excluded.contains(one.id())).toList(),
            channel,
            touchpoints.windows(narrowed),
            now,
            zone);
    move(DueMails.ids(due.unreachable()), "none", now, null);
    postpone(due);
    List<Invitation> open = due.now().stream().filter(one -> one.isOpen(now)).toList();
    List<Invitation> closed = due.now().stream().filter(one -> !one.isOpen(now)).toList();
    move(DueMails.ids(closed), "none", now, null);
    move(DueMails.ids(open), "sending", now, null);
    return open.stream().map(Invitation::reminderClaimed).toList();
  }

  /** Outside of their windows: due again when these open. */
  private void postpone(DueMails due) {
    if (!due.later().isEmpty()) {
      jdbc.sql(
              """
              update invitation i
                 set reminder_state = case when i.answered then 'none' else 'due' end,
                     reminder_due_at = later.opens
                from unnest(?::bigint[], ?::timestamptz[]) as later (id, opens)
               where i.workspace_id = ? and i.id = later.id and i.reminder_state = 'due'
              """)
          .params(due.laterIds(), due.laterOpens(), WorkspaceScope.current())
          .update();
    }
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
  public void defer(long invitationId, Instant until, String reason) {
    jdbc.sql(
            """
            update invitation
               set reminder_state = case when answered then 'none' else 'due' end,
                   reminder_due_at = ?, error = ?, claimed_at = null
             where workspace_id = ? and id = ? and reminder_state in ('due', 'sending')
            """)
        .params(Timestamp.from(until), reason, WorkspaceScope.current(), invitationId)
        .update();
  }
}
