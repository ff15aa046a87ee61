package org.heed.platform.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that go with mails to staff, each stored once however many get it. */
@Component
class StaffMailFiles {

  /** A file is stored a moment before the mails that carry it. */
  private static final Duration FRESH = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  StaffMailFiles(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  long store(long workspaceId, MailFile file) {
    return jdbc.sql(
            """
            insert into staff_mail_file (workspace_id, name, type, content, created_at)
            values (?, ?, ?, ?, ?) returning id
            """)
        .params(workspaceId, file.name(), file.type(), file.content())
        .param(Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  /** The file of a mail; null when it has none. */
  @Nullable MailFile of(StaffMailRow mail) {
    Long id = mail.fileId();
    if (id == null) {
      return null;
    }
    return WorkspaceScope.system(
        () ->
            jdbc.sql(
                    """
                    select name, type, content from staff_mail_file
                     where workspace_id = ? and id = ?
                    """)
                .params(mail.workspaceId(), id)
                .query(
                    (row, number) ->
                        new MailFile(
                            Objects.requireNonNull(row.getString(1)),
                            Objects.requireNonNull(row.getString(2)),
                            Objects.requireNonNull(row.getBytes(3))))
                .optional()
                .orElse(null));
  }

  /** Deletes those that no mail needs any more; returns how many. */
  int forgetSent() {
    return WorkspaceScope.system(
        () ->
            jdbc.sql(
                    """
                    delete from staff_mail_file f
                     where f.created_at < ?
                       and not exists (select from staff_mail m
                                        where m.workspace_id = f.workspace_id and m.file_id = f.id)
                    """)
                .param(Timestamp.from(clock.instant().minus(FRESH)))
                .update());
  }
}
