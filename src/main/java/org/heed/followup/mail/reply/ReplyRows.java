package org.heed.followup.mail.reply;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores replies of the workspace in scope, each once. */
@Component
class ReplyRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  ReplyRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
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
              (workspace_id, case_id, direction, at, address, subject, body, quoted, attachments,
               message_id, automatic, state)
            values (:workspace, :case, 'in', :now, :sender, :subject, :body, :quoted, :files,
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
        .param("files", reply.attachments().toArray(String[]::new))
        .param("message", reply.messageId())
        .param("automatic", reply.automatic())
        .query(Long.class)
        .optional();
  }

  void addStray(Reply reply, String reason) {
    jdbc.sql(
            """
            insert into strayed_reply
              (workspace_id, at, sender, recipient, subject, body, attachments, message_id, reason)
            values (:workspace, :now, :sender, :recipient, :subject, :body, :files, :message, :reason)
            on conflict (workspace_id, message_id) do nothing
            """)
        .param("workspace", WorkspaceScope.current())
        .param("now", Timestamp.from(clock.instant()))
        .param("sender", reply.sender())
        .param("recipient", reply.recipient())
        .param("subject", reply.subject())
        .param("body", reply.words().fresh())
        .param("files", reply.attachments().toArray(String[]::new))
        .param("message", reply.messageId())
        .param("reason", reason)
        .update();
  }

  List<StrayedReply> strays(int most) {
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
                    List.of(
                        (String[]) Objects.requireNonNull(row.getArray("attachments")).getArray()),
                    row.getString("reason")))
        .list();
  }

  /** The strayed mail as a reply, taken off the list; empty when somebody else was faster. */
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
                    List.of(
                        (String[]) Objects.requireNonNull(row.getArray("attachments")).getArray()),
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
