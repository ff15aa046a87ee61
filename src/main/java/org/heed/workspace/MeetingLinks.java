package org.heed.workspace;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where customers book a time with the people of the workspace in scope. */
@Component
public class MeetingLinks {

  private static final int LONGEST = 500;
  private static final String ADVICE = "Enter the whole address, beginning with https://.";

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  MeetingLinks(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** The address of this person's booking page, if they have one. */
  public Optional<String> of(long userId) {
    return jdbc.sql(
            """
            select meeting_link from app_user
             where workspace_id = ? and id = ? and meeting_link is not null
            """)
        .params(WorkspaceScope.current(), userId)
        .query(String.class)
        .optional();
  }

  /**
   * Keeps the address.
   *
   * @param link an https address of up to 500 characters; empty for none
   * @throws InvalidInput for anything else
   */
  @Transactional
  public void set(long userId, String link) {
    String clean = PlainText.cleanLine(link, LONGEST + 1);
    if (!clean.isEmpty()) {
      requireAddress(clean);
    }
    jdbc.sql("update app_user set meeting_link = nullif(?, '') where workspace_id = ? and id = ?")
        .params(clean, WorkspaceScope.current(), userId)
        .update();
    audit.record("user.meeting_link_set", "user", Long.toString(userId), Map.of("link", clean));
  }

  private static void requireAddress(String link) {
    try {
      URI address = URI.create(link);
      if (!"https".equals(address.getScheme())
          || address.getHost() == null
          || address.getUserInfo() != null
          || link.length() > LONGEST) {
        throw new InvalidInput("meetingLink", ADVICE);
      }
    } catch (IllegalArgumentException malformed) {
      throw new InvalidInput("meetingLink", ADVICE);
    }
  }
}
