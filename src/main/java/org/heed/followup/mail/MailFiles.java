package org.heed.followup.mail;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads files that came with replies. */
@Component
public class MailFiles {

  private final JdbcClient jdbc;

  MailFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The files of a case's mails, by mail. */
  Map<Long, List<ReceivedFile>> ofCase(long caseId) {
    return byMail(
        """
        select f.mail_id as mail, f.id, f.name, f.type, f.size, f.left_out from case_mail_file f
          join case_mail m on m.workspace_id = f.workspace_id and m.id = f.mail_id
         where f.workspace_id = ? and m.case_id = ? order by f.id
        """,
        List.of(WorkspaceScope.current(), caseId));
  }

  /** The files of replies that wait for a person, by reply. */
  public Map<Long, List<ReceivedFile>> ofStrayed() {
    return byMail(
        """
        select strayed_id as mail, id, name, type, size, left_out from case_mail_file
         where workspace_id = ? and strayed_id is not null order by id
        """,
        List.of(WorkspaceScope.current()));
  }

  private Map<Long, List<ReceivedFile>> byMail(String query, List<Object> values) {
    return jdbc
        .sql(query)
        .params(values)
        .query(
            (row, number) ->
                Map.entry(
                    row.getLong("mail"),
                    new ReceivedFile(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("size"),
                        row.getString("left_out"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
  }

  /** A kept file of this case; empty when there is none. */
  Optional<Download> download(long caseId, long fileId) {
    return jdbc.sql(
            """
            select f.name, f.content from case_mail_file f
              join case_mail m on m.workspace_id = f.workspace_id and m.id = f.mail_id
             where f.workspace_id = ? and m.case_id = ? and f.id = ? and f.content is not null
            """)
        .params(WorkspaceScope.current(), caseId, fileId)
        .query(
            (row, number) ->
                new Download(
                    row.getString("name"),
                    new ByteArrayResource(Objects.requireNonNull(row.getBytes("content")))))
        .optional();
  }

  /** What a person takes home. */
  public record Download(String name, ByteArrayResource content) {}
}
