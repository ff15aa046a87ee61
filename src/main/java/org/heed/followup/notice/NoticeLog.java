package org.heed.followup.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was told what, and what waits for whom, in the workspace in scope. */
@Component
public class NoticeLog {

  private static final Duration REMEMBERED = Duration.ofDays(90);

  private static final String SHOWN =
      """
      select u.name as who, n.kind, n.subject, n.link, n.created_at, n.due_at, n.told_at,
             m.state as mail_state, m.error, coalesce(m.attempts, 0) as attempts
        from personal_notice n
        join app_user u on u.workspace_id = n.workspace_id and u.id = n.user_id
        left join staff_mail m on m.workspace_id = n.workspace_id and m.dedup_key = n.mail_key
       where n.workspace_id = :workspace
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  NoticeLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What one person is told once. */
  record Key(long userId, String dedupKey) {}

  /** A thing that waited until now. */
  record Waiting(long id, long userId, String kind, String subject, String link) {}

  /**
   * A notice and what became of it.
   *
   * @param dueAt when it comes; null when the person does not want it
   * @param mailState of the mail that told it; null before, and when that mail was forgotten
   */
  public record Entry(
      String who,
      String kind,
      String subject,
      String link,
      Instant createdAt,
      @Nullable Instant dueAt,
      @Nullable Instant toldAt,
      @Nullable String mailState,
      @Nullable String error,
      int attempts) {}

  /** Adds these unless the person was told of them or is going to be; returns the new ones. */
  Set<Key> add(List<Notices.Planned> planned, Instant now) {
    Set<Key> fresh = new HashSet<>();
    jdbc.sql(
            """
            insert into personal_notice (workspace_id, user_id, dedup_key, kind, subject, link,
                                         created_at, due_at, told_at, mail_key)
            select ?, user_id, dedup_key, kind, subject, link, ?, due_at,
                   case when at_once then due_at end, case when at_once then dedup_key end
              from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
                          ?::timestamptz[], ?::boolean[])
                as one (user_id, dedup_key, kind, subject, link, due_at, at_once)
             order by user_id, dedup_key
            on conflict (workspace_id, user_id, dedup_key) do nothing
            returning user_id, dedup_key
            """)
        .params(WorkspaceScope.current(), Timestamp.from(now))
        .param(planned.stream().map(one -> one.notice().to().id()).toArray(Long[]::new))
        .param(texts(planned, one -> one.notice().mail().dedupKey()))
        .param(texts(planned, one -> one.notice().kind().key()))
        .param(texts(planned, one -> one.notice().mail().subject()))
        .param(texts(planned, one -> one.notice().link()))
        .param(texts(planned, one -> one.due() == null ? null : one.due().toString()))
        .param(planned.stream().map(Notices.Planned::atOnce).toArray(Boolean[]::new))
        .query(
            row -> {
              fresh.add(new Key(row.getLong("user_id"), row.getString("dedup_key")));
            });
    return fresh;
  }

  private static String[] texts(
      List<Notices.Planned> planned, Function<Notices.Planned, @Nullable String> value) {
    return planned.stream().map(value).toArray(String[]::new);
  }

  /** Workspaces in which something is due now. */
  List<Long> dueWorkspaces() {
    return WorkspaceScope.system(
        () ->
            jdbc.sql(
                    """
                    select distinct workspace_id from personal_notice
                     where told_at is null and due_at <= ?
                    """)
                .param(now())
                .query(Long.class)
                .list());
  }

  /** What is due now; from here on it counts as told by the caller. */
  List<Waiting> claim() {
    return jdbc.sql(
            """
            update personal_notice set told_at = ?
             where workspace_id = ? and told_at is null and due_at <= ?
            returning id, user_id, kind, subject, link
            """)
        .params(now(), WorkspaceScope.current(), now())
        .query(Waiting.class)
        .list();
  }

  /** Notes which mail told these. */
  void toldBy(String mailKey, List<Waiting> told) {
    jdbc.sql("update personal_notice set mail_key = ? where workspace_id = ? and id = any (?)")
        .params(mailKey, WorkspaceScope.current())
        .param(told.stream().map(Waiting::id).toArray(Long[]::new))
        .update();
  }

  /** The newest of one person. */
  public List<Entry> of(long userId, int limit) {
    return jdbc.sql(SHOWN + " and n.user_id = :user order by n.id desc limit :limit")
        .param("workspace", WorkspaceScope.current())
        .param("user", userId)
        .param("limit", limit)
        .query(Entry.class)
        .list();
  }

  /** The newest of everybody. */
  public List<Entry> newest(int limit) {
    return jdbc.sql(SHOWN + " order by n.id desc limit :limit")
        .param("workspace", WorkspaceScope.current())
        .param("limit", limit)
        .query(Entry.class)
        .list();
  }

  /** Forgets what nothing can repeat any more. */
  void forgetOld() {
    WorkspaceScope.system(
        () ->
            jdbc.sql(
                    """
                    delete from personal_notice
                     where created_at < ? and (told_at is not null or due_at is null)
                    """)
                .param(Timestamp.from(clock.instant().minus(REMEMBERED)))
                .update());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
