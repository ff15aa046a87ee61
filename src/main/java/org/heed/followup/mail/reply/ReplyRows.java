package org.heed.followup.mail.reply;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.heed.followup.mail.MailFiles;
import org.heed.followup.mail.ReceivedFile;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores replies of the workspace in scope, each once. */
@Component
class ReplyRows {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final MailFiles files;

  ReplyRows(JdbcClient jdbc, Clock clock, MailFiles files) {
    this.jdbc = jdbc;
    this.files = files;
    this.clock = clock;
  }

  boolean exists(long caseId) {
    return jdbc.sql("select exists (select from follow_up_case where workspace_id = ? and id = ?)")
        .params(WorkspaceScope.current(), caseId)
        .query(Boolean.class)
        .single();
  }

  /** How many mails came for the case in the last day. */
  int lately(long caseId) {
    return jdbc.sql(
            """
            select count(*) from case_mail
             where workspace_id = ? and case_id = ? and direction = 'in' and at > ?
            """)
        .params(WorkspaceScope.current(), caseId)
        .param(Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
        .query(Integer.class)
        .single();
  }

  /** Puts the reply on the case; empty when it is there already. */
  Optional<Long> add(long caseId, Reply reply) {
    return jdbc.sql(
            """
            insert into case_mail
              (workspace_id, case_id, direction, at, address, subject, body, quoted,
               message_id, automatic, state)
            values (:workspace, :case, 'in', :now, :sender, :subject, :body, :quoted,
                    :message, :automatic, 'received')
            on conflict (workspace_id, case_id, message_id) do nothing returning id
            """)
        .param("workspace", WorkspaceScope.current())
        .param("case", caseId)
        .param("now", Timestamp.from(clock.instant()))
        .param("sender", reply.sender())
        .param("subject", reply.subject())
        .param("body", reply.words().fresh())
        .param("quoted", reply.words().repeated())
        .param("message", reply.messageId())
        .param("automatic", reply.automatic())
        .query(Long.class)
        .optional();
  }

  /** Keeps it for a person; empty when it is there already. */
  Optional<Long> addStray(Reply reply, String reason) {
    return jdbc.sql(
            """
            insert into strayed_reply
              (workspace_id, at, sender, recipient, subject, body, message_id, reason)
            values (:workspace, :now, :sender, :recipient, :subject, :body, :message, :reason)
            on conflict (workspace_id, message_id) do nothing returning id
            """)
        .param("workspace", WorkspaceScope.current())
        .param("now", Timestamp.from(clock.instant()))
        .param("sender", reply.sender())
        .param("recipient", reply.recipient())
        .param("subject", reply.subject())
        .param("body", reply.words().fresh())
        .param("message", reply.messageId())
        .param("reason", reason)
        .query(Long.class)
        .optional();
  }

  List<StrayedReply> strays(int most) {
    Map<Long, List<ReceivedFile>> withFiles = files.ofStrayed();
    return jdbc.sql(
            """
            select * from strayed_reply where workspace_id = ? and handled_at is null
             order by id desc limit ?
            """)
        .params(WorkspaceScope.current(), most)
        .query(
            (row, number) ->
                new StrayedReply(
                    row.getLong("id"),
                    Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
                    row.getString("sender"),
                    row.getString("recipient"),
                    row.getString("subject"),
                    row.getString("body"),
                    withFiles.getOrDefault(row.getLong("id"), List.of()),
                    row.getString("reason")))
        .list();
  }

  /**
   * The strayed mail as a reply without its files, taken off the list; empty when somebody else was
   * faster.
   */
  Optional<Reply> take(long id) {
    return jdbc.sql(
            """
            update strayed_reply set handled_at = ?, handled_by = ?
             where workspace_id = ? and id = ? and handled_at is null returning *
            """)
        .params(Timestamp.from(clock.instant()), Actor.current().name())
        .params(WorkspaceScope.current(), id)
        .query(
            (row, number) ->
                new Reply(
                    row.getString("sender"),
                    row.getString("recipient"),
                    row.getString("subject"),
                    new Quotation(row.getString("body"), ""),
                    List.of(),
                    row.getString("message_id"),
                    false))
        .optional();
  }

  /** The one workspace that knows this address of a customer; empty for none or several. */
  Optional<Long> workspaceOf(String sender) {
    List<Long> known =
        WorkspaceScope.system(
            () ->
                jdbc.sql(
                        """
                        select distinct workspace_id from contact
                         where email_key = (select lower(?) collate "C")
                        """)
                    .param(sender)
                    .query(Long.class)
                    .list());
    return known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
  }
}
