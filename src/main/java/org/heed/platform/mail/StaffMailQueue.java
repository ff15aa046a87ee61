package org.heed.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The stored mails to staff: queued, taken by a sender, sent, tried again or given up. */
@Component
class StaffMailQueue {

  /** A sender that has not reported back by then has died; its mails are sent again. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  /** So long a sent mail's key keeps a repeated event from sending it again. */
  private static final Duration REMEMBERED = Duration.ofDays(90);

  private final JdbcTemplate jdbc;
  private final Clock clock;

  StaffMailQueue(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(long workspaceId, Collection<StaffMail.Draft> mails, @Nullable Long fileId) {
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.update(
        """
        insert into staff_mail
          (workspace_id, dedup_key, recipient, subject, text_body, html_body, file_id,
           next_attempt_at, created_at)
        select ?, dedup_key, recipient, subject, text_body, html_body, ?::bigint, ?, ?
          from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            as mail (dedup_key, recipient, subject, text_body, html_body)
        on conflict (workspace_id, dedup_key) do nothing
        """,
        workspaceId,
        fileId,
        now,
        now,
        column(mails, StaffMail.Draft::dedupKey),
        column(mails, StaffMail.Draft::to),
        column(mails, StaffMail.Draft::subject),
        column(mails, StaffMail.Draft::text),
        column(mails, StaffMail.Draft::html));
  }

  private static <T> String[] column(Collection<T> rows, Function<T, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }

  int parked(long workspaceId) {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from staff_mail where workspace_id = ? and state = 'parked'",
            Integer.class,
            workspaceId);
    return count == null ? 0 : count;
  }

  /** Deletes sent mails whose events cannot be repeated any more; returns how many. */
  int forgetSent() {
    return WorkspaceScope.system(
        () ->
            jdbc.update(
                "delete from staff_mail where state = 'sent' and sent_at < ?",
                Timestamp.from(clock.instant().minus(REMEMBERED))));
  }

  /** Whether any workspace has a mail to send now. */
  boolean hasDue() {
    return WorkspaceScope.system(
        () ->
            Boolean.TRUE.equals(
                jdbc.queryForObject(
                    """
                    select exists (select from staff_mail
                                    where state in ('queued', 'sending') and next_attempt_at <= ?)
                    """,
                    Boolean.class,
                    Timestamp.from(clock.instant()))));
  }

  /** Takes the oldest due mails of all workspaces; no other sender gets them before the lease. */
  List<StaffMailRow> claim(int limit) {
    Instant now = clock.instant();
    return WorkspaceScope.system(
        () ->
            jdbc.query(
                """
                update staff_mail as mail
                   set state = 'sending', attempts = mail.attempts + 1, next_attempt_at = ?
                  from (select workspace_id, id from staff_mail
                         where state in ('queued', 'sending') and next_attempt_at <= ?
                         order by next_attempt_at limit ? for update skip locked) as due
                 where mail.workspace_id = due.workspace_id and mail.id = due.id
                returning mail.*
                """,
                StaffMailQueue::row,
                Timestamp.from(now.plus(LEASE)),
                Timestamp.from(now),
                limit));
  }

  /**
   * Stores what became of claimed mails, in one statement. A sent mail's text is forgotten: it may
   * hold a link to a new password or a customer's words.
   */
  void store(List<StaffMailResult> results) {
    WorkspaceScope.system(
        () ->
            jdbc.update(
                """
                update staff_mail as mail
                   set state = result.state, error = result.error,
                       next_attempt_at = coalesce(result.next_at, mail.next_attempt_at),
                       sent_at = case result.state when 'sent' then ?::timestamptz end,
                       text_body = case result.state when 'sent' then '' else text_body end,
                       html_body = case result.state when 'sent' then null else html_body end,
                       file_id = case result.state when 'sent' then null else file_id end
                  from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::timestamptz[])
                    as result (workspace_id, id, state, error, next_at)
                 where mail.workspace_id = result.workspace_id and mail.id = result.id
                   and mail.state = 'sending'
                """,
                Timestamp.from(clock.instant()),
                results.stream().map(result -> result.mail().workspaceId()).toArray(Long[]::new),
                results.stream().map(result -> result.mail().id()).toArray(Long[]::new),
                column(results, StaffMailResult::state),
                column(results, StaffMailResult::error),
                column(results, StaffMailResult::nextAttemptText)));
  }

  private static StaffMailRow row(ResultSet row, int number) throws SQLException {
    return new StaffMailRow(
        row.getLong("workspace_id"),
        row.getLong("id"),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("text_body"),
        row.getString("html_body"),
        row.getObject("file_id", Long.class),
        row.getInt("attempts"));
  }
}
