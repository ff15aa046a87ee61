package org.heed.demo.mailbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.heed.demo.DemoOnly;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.mail.Mail;
import org.heed.platform.web.NotFound;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the newest mails of the demo. */
@Component
@DemoOnly
class Mailbox {

  static final int SHOWN = 60;
  private static final int KEPT = 1_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;
  private final Workspaces workspaces;

  Mailbox(JdbcClient jdbc, JsonMapper json, Clock clock, Workspaces workspaces) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.workspaces = workspaces;
  }

  /** Delivers a mail; the demo has one workspace, whoever sends. */
  void deliver(Mail mail) {
    if (WorkspaceScope.isOpen()) {
      store(mail);
    } else {
      WorkspaceScope.run(workspaces.ids().getFirst(), () -> store(mail));
    }
  }

  private void store(Mail mail) {
    long id =
        jdbc.sql(
                """
                insert into demo_mail (workspace_id, arrived_at, sender, recipient, subject,
                                       text_body, html_body, headers)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb) returning id
                """)
            .param(WorkspaceScope.current())
            .param(Timestamp.from(clock.instant()))
            .param(mail.from())
            .param(mail.to())
            .param(mail.subject())
            .param(mail.text().toString())
            .param(Objects.toString(mail.html(), null))
            .param(json.writeValueAsString(mail.headers()))
            .query(Long.class)
            .single();
    jdbc.sql("delete from demo_mail where workspace_id = ? and id <= ?")
        .params(WorkspaceScope.current(), id - KEPT)
        .update();
  }

  /** The newest mails whose recipient or subject contains these words; all for an empty text. */
  List<DemoMail> newest(String words) {
    return jdbc.sql(
            """
            select * from demo_mail
             where workspace_id = :workspace
               and (:words = '' or position(lower(:words) in lower(recipient || ' ' || subject)) > 0)
             order by id desc limit :limit
            """)
        .param("workspace", WorkspaceScope.current())
        .param("words", words)
        .param("limit", SHOWN)
        .query(DemoMail.class)
        .list();
  }

  DemoMail get(long id) {
    return jdbc.sql("select * from demo_mail where workspace_id = ? and id = ?")
        .params(WorkspaceScope.current(), id)
        .query(DemoMail.class)
        .optional()
        .orElseThrow(() -> new NotFound("This mail is not in the mailbox any more."));
  }
}
