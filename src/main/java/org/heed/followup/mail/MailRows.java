package org.heed.followup.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heed.followup.letter.Letter;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored mails of cases. */
@Component
class MailRows {

  /** A sender that has not reported back by then has died: nobody knows what it did. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final MailFiles files;

  MailRows(JdbcClient jdbc, Clock clock, MailFiles files) {
    this.jdbc = jdbc;
    this.files = files;
    this.clock = clock;
  }

  List<CaseMail> ofCase(long caseId) {
    Map<Long, List<ReceivedFile>> withFiles = files.ofCase(caseId);
    return jdbc.sql("select * from case_mail where workspace_id = ? and case_id = ? order by id")
        .params(WorkspaceScope.current(), caseId)
        .query((row, number) -> mail(row, withFiles.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private static CaseMail mail(ResultSet row, List<ReceivedFile> files) throws SQLException {
    return new CaseMail(
        row.getLong("id"),
        row.getLong("case_id"),
        row.getString("direction").equals("in"),
        row.getTimestamp("at").toInstant(),
        row.getString("person_name"),
        row.getString("address"),
        row.getString("subject"),
        row.getString("body"),
        row.getString("own_words"),
        row.getString("quoted"),
        files,
        row.getBoolean("automatic"),
        CaseMail.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("error"));
  }

  /** Queues a mail; the same Message-ID once. */
  void queue(long caseId, Person writer, String to, Letter letter, String messageId) {
    jdbc.sql(
            """
            insert into case_mail
              (workspace_id, case_id, direction, at, person_id, person_name, address, subject, body,
               own_words, template, message_id, state, next_attempt_at)
            values (:workspace, :case, 'out', :now, :person, :name, :to, :subject, :body, :own,
                    :template, :message, 'queued', :now)
            on conflict (workspace_id, case_id, message_id) do nothing
            """)
        .param("workspace", WorkspaceScope.current())
        .param("case", caseId)
        .param("now", Timestamp.from(clock.instant()))
        .param("person", writer.userId())
        .param("name", writer.name())
        .param("to", to)
        .param("subject", letter.subject())
        .param("body", letter.text())
        .param("own", letter.ownWords())
        .param("template", letter.templateKey())
        .param("message", messageId)
        .update();
  }

  /** Puts a mail that did not arrive into the queue again; tells whether it was one. */
  boolean again(long caseId, long mailId) {
    return jdbc.sql(
                """
                update case_mail set state = 'queued', attempts = 0, next_attempt_at = ?, error = null
                 where workspace_id = ? and case_id = ? and id = ?
                   and direction = 'out' and state in ('unknown', 'refused')
                """)
            .params(Timestamp.from(clock.instant()), WorkspaceScope.current(), caseId, mailId)
            .update()
        == 1;
  }

  boolean hasDue() {
    return WorkspaceScope.system(
        () ->
            jdbc.sql(
                    """
                    select exists (select from case_mail
                                    where state in ('queued', 'sending') and next_attempt_at <= ?)
                    """)
                .param(Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single());
  }

  /** Mails whose sender died while it handed them over: they may have arrived. */
  void giveUpLost() {
    WorkspaceScope.system(
        () ->
            jdbc.sql(
                    """
                    update case_mail
                       set state = 'unknown', error = 'Heed stopped while it was being sent.'
                     where state = 'sending' and next_attempt_at <= ?
                    """)
                .param(Timestamp.from(clock.instant()))
                .update());
  }

  /** Takes the oldest due mails of all workspaces. */
  List<DueMail> claim(int most) {
    Instant now = clock.instant();
    return WorkspaceScope.system(
        () ->
            jdbc.sql(
                    """
                    update case_mail m
                       set state = 'sending', attempts = m.attempts + 1, next_attempt_at = ?
                      from (select workspace_id, id from case_mail
                             where state = 'queued' and next_attempt_at <= ?
                             order by next_attempt_at limit ? for update skip locked) due
                     where m.workspace_id = due.workspace_id and m.id = due.id
                    returning m.*
                    """)
                .params(Timestamp.from(now.plus(LEASE)), Timestamp.from(now), most)
                .query(
                    (row, number) ->
                        new DueMail(
                            row.getLong("workspace_id"),
                            mail(row, List.of()),
                            row.getLong("person_id"),
                            row.getString("message_id"),
                            row.getInt("attempts")))
                .list());
  }

  /** Stores what became of a claimed mail of the workspace in scope. */
  void store(DueMail due, CaseMail.State state, @Nullable String error, @Nullable Instant next) {
    jdbc.sql(
            """
            update case_mail
               set state = ?, error = ?, next_attempt_at = coalesce(?::timestamptz, next_attempt_at)
             where workspace_id = ? and id = ? and state = 'sending'
            """)
        .param(state.name().toLowerCase(Locale.ROOT))
        .param(error)
        .param(next == null ? null : Timestamp.from(next))
        .params(due.workspaceId(), due.mail().id())
        .update();
  }

  /** A mail taken by a sender. */
  record DueMail(long workspaceId, CaseMail mail, long personId, String messageId, int attempts) {}
}
