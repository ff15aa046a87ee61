package org.heed.customer.imports;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.heed.customer.imports.upload.Upload;
import org.heed.customer.mapping.Mapping;
import org.heed.customer.table.CsvFormat;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The imports of the workspace in scope. */
@Component
class ImportStore {

  private static final int RECENT = 50;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  ImportStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  long add(String fileName, Upload upload, @Nullable Long userId) {
    return jdbc.sql(
            """
            insert into customer_import (workspace_id, file_name, format, encoding, delimiter,
                                         delimiter_line, headings, notes, state, total_bytes,
                                         created_by, created_at)
            values (:workspace, :fileName, :kind, :encoding, :delimiter, :delimiterLine, :headings,
                    :notes, 'uploaded', :bytes, :user, :now) returning id
            """)
        .param("workspace", WorkspaceScope.current())
        .param("fileName", fileName)
        .param("kind", upload.kind().name().toLowerCase(java.util.Locale.ROOT))
        .param("encoding", upload.format().charset().name())
        .param("delimiter", String.valueOf(upload.format().delimiter()))
        .param("delimiterLine", upload.format().hasDelimiterLine())
        .param("headings", upload.headings().toArray(String[]::new))
        .param("notes", upload.notes().toArray(String[]::new))
        .param("bytes", upload.bytes())
        .param("user", userId)
        .param("now", now())
        .query(Long.class)
        .single();
  }

  CustomerImport get(long id) {
    return jdbc.sql("select * from customer_import where workspace_id = ? and id = ?")
        .params(WorkspaceScope.current(), id)
        .query(this::read)
        .optional()
        .orElseThrow(() -> new NotFound("There is no import %d.".formatted(id)));
  }

  List<CustomerImport> recent() {
    return jdbc.sql(
            "select * from customer_import where workspace_id = ? order by id desc limit " + RECENT)
        .param(WorkspaceScope.current())
        .query(this::read)
        .list();
  }

  /**
   * Begins an attempt from the first row; false when another one is at work or the state is wrong.
   */
  boolean begin(long id, Mapping mapping, ImportState busy, List<String> from) {
    return jdbc.sql(
                """
                update customer_import
                   set state = :state, attempt = attempt + 1, mapping = :mapping::jsonb, read_bytes = 0,
                       rows_read = 0, row_number = 0, contacts_created = 0, contacts_updated = 0,
                       contacts_unchanged = 0, accounts_created = 0, accounts_updated = 0,
                       accounts_unchanged = 0, answers_created = 0, answers_unchanged = 0,
                       rows_rejected = 0, rows_warned = 0, error = null,
                       started_at = :now, progress_at = :now, finished_at = null
                 where workspace_id = :workspace and id = :id and state = any (:from)
                """)
            .param("state", busy.key())
            .param("mapping", json.writeValueAsString(mapping))
            .param("now", now())
            .param("workspace", WorkspaceScope.current())
            .param("id", id)
            .param("from", from.toArray(String[]::new))
            .update()
        > 0;
  }

  /** Hands unfinished work to a new attempt that continues after the last stored row. */
  boolean continueAnew(long id, Instant silentSince) {
    return jdbc.sql(
                """
                update customer_import set attempt = attempt + 1, progress_at = ?
                 where workspace_id = ? and id = ? and state in ('checking', 'running')
                   and progress_at < ?
                """)
            .params(now(), WorkspaceScope.current(), id, Timestamp.from(silentSince))
            .update()
        > 0;
  }

  /** Ends the work, unless it has ended or was taken over by another attempt. */
  boolean end(CustomerImport work, ImportState state, @Nullable String error) {
    return jdbc.sql(
                """
                update customer_import set state = ?, error = ?, finished_at = ?,
                       read_bytes = case when ? then total_bytes else read_bytes end
                 where workspace_id = ? and id = ? and attempt = ? and state in ('checking', 'running')
                """)
            .params(state.key())
            .param(error)
            .params(now(), error == null && state != ImportState.CANCELLED)
            .params(WorkspaceScope.current(), work.id(), work.attempt())
            .update()
        > 0;
  }

  /** Adds a chunk's counts; false when the attempt was cancelled or replaced, and must stop. */
  boolean advance(CustomerImport work, long rowNumber, long readBytes, ImportCounts chunk) {
    return jdbc.sql(
                """
                update customer_import
                   set row_number = ?, read_bytes = ?, progress_at = ?, rows_read = rows_read + ?,
                       contacts_created = contacts_created + ?, contacts_updated = contacts_updated + ?,
                       contacts_unchanged = contacts_unchanged + ?,
                       accounts_created = accounts_created + ?, accounts_updated = accounts_updated + ?,
                       accounts_unchanged = accounts_unchanged + ?,
                       answers_created = answers_created + ?,
                       answers_unchanged = answers_unchanged + ?,
                       rows_rejected = rows_rejected + ?, rows_warned = rows_warned + ?
                 where workspace_id = ? and id = ? and attempt = ? and state in ('checking', 'running')
                """)
            .params(rowNumber, readBytes, now(), chunk.rows())
            .params(chunk.contactsCreated(), chunk.contactsUpdated(), chunk.contactsUnchanged())
            .params(chunk.accountsCreated(), chunk.accountsUpdated(), chunk.accountsUnchanged())
            .params(chunk.answersCreated(), chunk.answersUnchanged())
            .params(chunk.rejected(), chunk.warned())
            .params(WorkspaceScope.current(), work.id(), work.attempt())
            .update()
        > 0;
  }

  private CustomerImport read(ResultSet row, int number) throws SQLException {
    String mapping = row.getString("mapping");
    return new CustomerImport(
        row.getLong("id"),
        row.getString("file_name"),
        ImportState.of(row.getString("state")),
        row.getInt("attempt"),
        new CsvFormat(
            CsvFormat.charset(row.getString("encoding")),
            0,
            row.getString("delimiter").charAt(0),
            row.getBoolean("delimiter_line")),
        texts(row.getArray("headings")),
        texts(row.getArray("notes")),
        mapping == null ? null : json.readValue(mapping, Mapping.class),
        row.getLong("total_bytes"),
        row.getLong("read_bytes"),
        row.getLong("row_number"),
        counts(row),
        row.getString("error"),
        row.getObject("created_by", Long.class),
        row.getTimestamp("created_at").toInstant(),
        instant(row.getTimestamp("progress_at")),
        instant(row.getTimestamp("finished_at")));
  }

  private static ImportCounts counts(ResultSet row) throws SQLException {
    return new ImportCounts(
        row.getLong("rows_read"),
        row.getLong("contacts_created"),
        row.getLong("contacts_updated"),
        row.getLong("contacts_unchanged"),
        row.getLong("accounts_created"),
        row.getLong("accounts_updated"),
        row.getLong("accounts_unchanged"),
        row.getLong("answers_created"),
        row.getLong("answers_unchanged"),
        row.getLong("rows_rejected"),
        row.getLong("rows_warned"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
