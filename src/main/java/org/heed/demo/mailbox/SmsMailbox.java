package org.heed.demo.mailbox;

import java.time.Instant;
import java.util.List;
import org.heed.demo.DemoOnly;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The text messages of the demo, newest first. */
@Component
@DemoOnly
class SmsMailbox {

  private static final int SHOWN = 100;

  private final JdbcClient jdbc;

  SmsMailbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<DemoSms> newest() {
    return jdbc.sql(
            """
            select outgoing, number, text, segments, at from sms_message
             where workspace_id = ? order by id desc limit ?
            """)
        .params(WorkspaceScope.current(), SHOWN)
        .query(DemoSms.class)
        .list();
  }

  /** A message to or from a customer. */
  record DemoSms(boolean outgoing, String number, String text, int segments, Instant at) {}
}
