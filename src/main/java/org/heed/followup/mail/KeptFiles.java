package org.heed.followup.mail;

import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores files of replies, within limits that nobody outside can exceed. */
@Component
public class KeptFiles {

  private static final long MEGABYTE = 1024 * 1024;
  private static final long ONE_CASE = 100 * MEGABYTE;
  private static final long ALL_STRAYED = 200 * MEGABYTE;

  private final JdbcClient jdbc;

  KeptFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the files of a reply that now stands on a case, up to 100 MB a case. */
  public void keep(long caseId, long mailId, List<IncomingFile> files) {
    if (!files.isEmpty()) {
      long used =
          bytes(
              """
              select coalesce(sum(f.size), 0) from case_mail_file f
                join case_mail m on m.workspace_id = f.workspace_id and m.id = f.mail_id
               where f.workspace_id = ? and m.case_id = ?
              """,
              List.of(WorkspaceScope.current(), caseId));
      add("mail_id", mailId, files, ONE_CASE - used, "This case has 100 MB of files already.");
    }
  }

  /** Keeps the files of a reply that waits for a person, up to 200 MB in all. */
  public void keepStrayed(long strayedId, List<IncomingFile> files) {
    if (!files.isEmpty()) {
      long used =
          bytes(
              """
              select coalesce(sum(size), 0) from case_mail_file
               where workspace_id = ? and strayed_id is not null
              """,
              List.of(WorkspaceScope.current()));
      add("strayed_id", strayedId, files, ALL_STRAYED - used, "Too many files wait here already.");
    }
  }

  private long bytes(String query, List<Object> values) {
    return jdbc.sql(query).params(values).query(Long.class).single();
  }

  private void add(String column, long id, List<IncomingFile> files, long room, String full) {
    long left = room;
    for (IncomingFile file : files) {
      IncomingFile kept = file.size() > left ? file.without(full) : file;
      left -= kept.size();
      insert(column, id, kept);
    }
  }

  private void insert(String column, long id, IncomingFile file) {
    ByteArrayResource content = file.content();
    jdbc.sql(
            """
            insert into case_mail_file (workspace_id, %s, name, type, size, content, left_out)
            values (?, ?, ?, ?, ?, ?, ?)
            """
                .formatted(column))
        .params(WorkspaceScope.current(), id, file.name(), file.type(), file.size())
        .param(content == null ? null : content.getByteArray())
        .param(file.leftOut())
        .update();
  }

  /** Moves the files of a reply that found its case. */
  public void move(long strayedId, long mailId) {
    jdbc.sql(
            """
            update case_mail_file set strayed_id = null, mail_id = ?
             where workspace_id = ? and strayed_id = ?
            """)
        .params(mailId, WorkspaceScope.current(), strayedId)
        .update();
  }

  /** Deletes the files of a reply that nobody wants. */
  public void drop(long strayedId) {
    jdbc.sql("delete from case_mail_file where workspace_id = ? and strayed_id = ?")
        .params(WorkspaceScope.current(), strayedId)
        .update();
  }
}
