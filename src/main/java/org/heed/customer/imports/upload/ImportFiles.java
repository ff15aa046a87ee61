package org.heed.customer.imports.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Uploaded texts, kept in the database in pieces of a megabyte: any node can read them, and a
 * backup holds them.
 */
@Component
public class ImportFiles {

  private static final int PART = 1 << 20;

  private final JdbcClient jdbc;

  ImportFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the text of a file. */
  public void store(long importId, Upload upload) throws IOException {
    try (InputStream in = Files.newInputStream(upload.csv())) {
      in.skipNBytes(upload.markBytes());
      int number = 0;
      for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
        jdbc.sql("insert into customer_import_part values (?, ?, ?, ?)")
            .params(WorkspaceScope.current(), importId, number++, part)
            .update();
      }
    }
  }

  /** Whether the text of an import is still kept. */
  public boolean has(long importId) {
    return part(importId, 0).length > 0;
  }

  /** The text from its beginning; one part is in memory at a time. */
  public InputStream open(long importId) {
    return new PartsInput(number -> part(importId, number));
  }

  private byte[] part(long importId, int number) {
    return jdbc.sql(
            """
            select bytes from customer_import_part
             where workspace_id = ? and import_id = ? and part = ?
            """)
        .params(WorkspaceScope.current(), importId, number)
        .query((row, count) -> row.getBytes(1))
        .optional()
        .orElse(new byte[0]);
  }

  /** Forgets it. */
  public void delete(long importId) {
    jdbc.sql("delete from customer_import_part where workspace_id = ? and import_id = ?")
        .params(WorkspaceScope.current(), importId)
        .update();
  }
}
