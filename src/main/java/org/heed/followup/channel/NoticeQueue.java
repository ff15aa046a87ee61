package org.heed.followup.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What channels still have to be told, and what became of the rest. */
@Component
class NoticeQueue {

  /** A sender that has not reported back by then has died. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration REMEMBERED = Duration.ofDays(30);
  private static final int SHOWN = 20;

  private final JdbcClient jdbc;
  private final Clock clock;

  NoticeQueue(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A notice to come. */
  record Draft(String dedupKey, String subject, String payload) {}

  /**
   * One notice of a channel.
   *
   * @param dedupKey also the id that a webhook's receiver tells repeated calls by
   */
  record Notice(long id, String dedupKey, String subject, String payload) {}

  /** A notice as people see it in the list. */
  record Told(
      long id,
      String channel,
      String subject,
      String state,
      @Nullable String error,
      Instant createdAt) {}

  /** Adds notices in this order, except those the channel was told of before. */
  void addAll(long channelId, List<Draft> drafts) {
    jdbc.sql(
            """
            insert into notice
              (workspace_id, channel_id, dedup_key, subject, payload, created_at)
            select ?, ?, dedup_key, subject, payload, ?
              from unnest(?::text[], ?::text[], ?::text[])
                   with ordinality as draft (dedup_key, subject, payload, place)
             order by place
            on conflict (workspace_id, channel_id, dedup_key) do nothing
            """)
        .params(WorkspaceScope.current(), channelId, now())
        .param(drafts.stream().map(Draft::dedupKey).toArray(String[]::new))
        .param(drafts.stream().map(Draft::subject).toArray(String[]::new))
        .param(drafts.stream().map(Draft::payload).toArray(String[]::new))
        .update();
  }

  /** Workspaces with a channel that has something to tell now. */
  List<Long> dueWorkspaces() {
    return WorkspaceScope.system(
        () ->
            jdbc.sql(
                    """
                    select distinct c.workspace_id from notice_channel c
                     where c.active and (c.waits_until is null or c.waits_until <= ?)
                       and exists (select from notice n
                                    where n.workspace_id = c.workspace_id and n.channel_id = c.id
                                      and n.state in ('queued', 'sending'))
                    """)
                .param(now())
                .query(Long.class)
                .list());
  }

  /**
   * Notices whose sender died: posted again where the receiver tells repeats apart, else marked as
   * unknown.
   */
  void recover(NoticeChannel channel) {
    jdbc.sql(
            """
            update notice
               set state = ?, claimed_at = null,
                   error = 'the server stopped while sending; it may have arrived'
             where workspace_id = ? and channel_id = ? and state = 'sending' and claimed_at < ?
            """)
        .param(channel.kind().tellsRepeatsApart() ? "queued" : "unknown")
        .params(WorkspaceScope.current(), channel.id())
        .param(Timestamp.from(clock.instant().minus(LEASE)))
        .update();
  }

  /**
   * Takes the channel's oldest notice; empty when there is none, or another sender is at work on
   * one, because order matters.
   */
  Optional<Notice> claim(long channelId) {
    return jdbc.sql(
            """
            update notice set state = 'sending', claimed_at = ?
             where workspace_id = ? and state = 'queued'
               and id = (select min(id) from notice
                          where workspace_id = ? and channel_id = ?
                            and state in ('queued', 'sending'))
            returning id, dedup_key, subject, payload
            """)
        .params(now(), WorkspaceScope.current(), WorkspaceScope.current(), channelId)
        .query(Notice.class)
        .optional();
  }

  /** Stores what became of a claimed notice. */
  void store(long noticeId, String state, @Nullable String error) {
    jdbc.sql(
            """
            update notice
               set state = ?, error = ?, claimed_at = null,
                   sent_at = case ? when 'sent' then ?::timestamptz end
             where workspace_id = ? and id = ? and state = 'sending'
            """)
        .param(state)
        .param(error)
        .params(state, now(), WorkspaceScope.current(), noticeId)
        .update();
  }

  /** The newest notices of all channels. */
  List<Told> newest() {
    return jdbc.sql(
            """
            select n.id, c.name as channel, n.subject, n.state, n.error, n.created_at
              from notice n
              join notice_channel c on c.workspace_id = n.workspace_id and c.id = n.channel_id
             where n.workspace_id = ? order by n.id desc limit ?
            """)
        .params(WorkspaceScope.current(), SHOWN)
        .query(NoticeQueue::told)
        .list();
  }

  /** Queues one again that was given up or whose outcome is unknown. */
  void again(long noticeId) {
    jdbc.sql(
            """
            update notice set state = 'queued', error = null
             where workspace_id = ? and id = ? and state in ('unknown', 'parked')
            """)
        .params(WorkspaceScope.current(), noticeId)
        .update();
  }

  void forgetSent() {
    WorkspaceScope.system(
        () ->
            jdbc.sql("delete from notice where state = 'sent' and sent_at < ?")
                .param(Timestamp.from(clock.instant().minus(REMEMBERED)))
                .update());
  }

  private static Told told(ResultSet row, int number) throws SQLException {
    return new Told(
        row.getLong("id"),
        row.getString("channel"),
        row.getString("subject"),
        row.getString("state"),
        row.getString("error"),
        row.getTimestamp("created_at").toInstant());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
