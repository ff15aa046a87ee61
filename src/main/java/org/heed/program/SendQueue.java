package org.heed.program;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.clock.ClockRecheck;
import org.heed.program.settings.Channel;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * First mails of the current workspace on their way: claimed by one sender, then marked with what
 * came of it. Any number of nodes may claim side by side; none gets what another has.
 */
@Service
public class SendQueue {

  private static final String MOVED_TO_ANOTHER_DAY =
      """
      new.id, (old.due_at at time zone :zone)::date <> (new.due_at at time zone :zone)::date
              as to_another_day
      """;

  private final JdbcClient jdbc;
  private final DueLock lock;
  private final Touchpoints touchpoints;
  private final Workspaces workspaces;
  private final Clock clock;
  private final ClockRecheck recheck;
  private final LateExclusions exclusions;

  SendQueue(
      JdbcClient jdbc,
      DueLock lock,
      Touchpoints touchpoints,
      Workspaces workspaces,
      Clock clock,
      ClockRecheck recheck,
      LateExclusions exclusions) {
    this.jdbc = jdbc;
    this.lock = lock;
    this.touchpoints = touchpoints;
    this.workspaces = workspaces;
    this.clock = clock;
    this.recheck = recheck;
    this.exclusions = exclusions;
  }

  /**
   * Takes up to {@code limit} mails that are due now, of running touchpoints, to reachable
   * contacts, within their sending windows. What is due outside its window moves to the window's
   * next opening; what cannot be reached any more, or was reached by an exclusion, is cancelled.
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
    ZoneId zone = workspaces.current().timeZone();
    List<Invitation> locked = lock.due(DueLock.FIRST, limit, channel, now);
    DueMails due =
        DueMails.sort(
            exclusions.callOff(locked, LocalDate.ofInstant(now, zone)),
            channel,
            touchpoints.windows(narrowed),
            now,
            zone);
    cancelUnreachable(due.unreachable(), channel);
    postpone(due);
    return claim(due.now(), now);
  }

  private void cancelUnreachable(List<Invitation> unreachable, Channel channel) {
    if (!unreachable.isEmpty()) {
      jdbc.sql(
              """
              update invitation set state = 'cancelled', error = 'cannot be reached by ' || ? || ' now'
               where workspace_id = ? and id = any (?)
              """)
          .params(
              channel.label().toLowerCase(Locale.ROOT),
              WorkspaceScope.current(),
              DueMails.ids(unreachable))
          .update();
    }
  }

  private void postpone(DueMails due) {
    if (!due.later().isEmpty()) {
      recheck.of(
          jdbc
              .sql(
                  """
                  update invitation i set due_at = later.opens
                    from unnest(:ids::bigint[], :opens::timestamptz[]) as later (id, opens)
                   where i.workspace_id = :workspace and i.id = later.id
                  returning
                  """
                      + MOVED_TO_ANOTHER_DAY)
              .param("ids", due.laterIds())
              .param("opens", due.laterOpens())
              .param("workspace", WorkspaceScope.current())
              .param("zone", workspaces.current().timeZone().getId())
              .query(Moved.class)
              .list()
              .stream()
              .filter(Moved::toAnotherDay)
              .map(Moved::id)
              .toList());
    }
  }

  private record Moved(long id, boolean toAnotherDay) {}

  private List<Invitation> claim(List<Invitation> ready, Instant now) {
    if (!ready.isEmpty()) {
      jdbc.sql(
              """
              update invitation
                 set state = 'sending', claimed_at = ?, attempts = attempts + 1
               where workspace_id = ? and id = any (?)
              """)
          .params(Timestamp.from(now), WorkspaceScope.current(), DueMails.ids(ready))
          .update();
    }
    return ready.stream().map(Invitation::claimed).toList();
  }

  /**
   * The mail server accepted them: they take answers from now on, and a reminder becomes due if the
   * touchpoint wants one.
   */
  @Transactional
  public void markSent(Collection<Long> invitationIds, Instant at) {
    leave(invitationIds, at, "sent", null);
  }

  /** The connection died before the server's answer: the mail may have arrived. */
  @Transactional
  public void markUnknown(long invitationId, Instant at, String reason) {
    leave(List.of(invitationId), at, "unknown", reason);
  }

  private void leave(Collection<Long> ids, Instant at, String state, @Nullable String error) {
    jdbc.sql(
            """
            with gone as (
              update invitation i
                 set state = :state, error = :error, claimed_at = null,
                     sent_at = :at, sent_on = :day,
                     closes_at = :at::timestamptz + make_interval(days => t.open_days),
                     reminder_state = case when i.answered or t.reminder_after_days is null
                                             or t.reminder_after_days >= t.open_days
                                           then 'none' else 'due' end,
                     reminder_due_at = :at::timestamptz + make_interval(days => t.reminder_after_days)
                from touchpoint t
               where i.workspace_id = :workspace and i.id = any (:ids)
                 and i.state in ('sending', 'unknown')
                 and t.workspace_id = i.workspace_id and t.id = i.touchpoint_id
              returning i.contact_id)
            update last_touch l set touched_on = :day
              from gone
             where l.workspace_id = :workspace and l.contact_id = gone.contact_id
               and l.touched_on < :day
            """)
        .param("state", state)
        .param("error", error)
        .param("at", Timestamp.from(at))
        .param("day", LocalDate.ofInstant(at, workspaces.current().timeZone()))
        .param("workspace", WorkspaceScope.current())
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  /**
   * The server asked to try again later, or the outcome is unknown and it may be repeated. Put off
   * to another day, the clocks are read again.
   */
  @Transactional
  public void defer(long invitationId, Instant until, String reason) {
    recheck.of(
        jdbc
            .sql(
                """
                update invitation
                   set state = 'planned', due_at = :until, error = :reason, claimed_at = null,
                       sent_at = null, sent_on = null, reminder_state = 'none',
                       reminder_due_at = null
                 where workspace_id = :workspace and id = :id and state in ('sending', 'unknown')
                returning
                """
                    + MOVED_TO_ANOTHER_DAY)
            .param("until", Timestamp.from(until))
            .param("reason", reason)
            .param("workspace", WorkspaceScope.current())
            .param("id", invitationId)
            .param("zone", workspaces.current().timeZone().getId())
            .query(Moved.class)
            .list()
            .stream()
            .filter(Moved::toAnotherDay)
            .map(Moved::id)
            .toList());
  }

  /** The address refused the mail for good. */
  @Transactional
  public void markBounced(long invitationId, String reason) {
    close(invitationId, "bounced", reason);
  }

  /** Given up after too many tries. */
  @Transactional
  public void park(long invitationId, String reason) {
    close(invitationId, "parked", reason);
  }

  private void close(long invitationId, String state, String reason) {
    jdbc.sql(
            """
            update invitation
               set state = ?, error = ?, claimed_at = null, reminder_state = 'none'
             where workspace_id = ? and id = ?
               and state in ('planned', 'sending', 'sent', 'unknown')
            """)
        .params(state, reason, WorkspaceScope.current(), invitationId)
        .update();
  }
}
