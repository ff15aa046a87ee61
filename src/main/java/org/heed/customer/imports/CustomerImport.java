package org.heed.customer.imports;

import java.time.Instant;
import java.util.List;
import org.heed.customer.mapping.Mapping;
import org.heed.customer.table.CsvFormat;
import org.jspecify.annotations.Nullable;

/**
 * One uploaded file and what becomes of it.
 *
 * @param attempt counts checks and runs; the job of an earlier one stops
 * @param format how the stored text is written
 * @param notes what a person should know about how the file was read
 * @param mapping the mapping last used; null before the first check
 * @param totalBytes size of the stored text
 * @param readBytes how much of it was read
 * @param rowNumber the last row that was dealt with
 * @param error why it failed
 * @param createdBy user who uploaded it
 * @param progressAt last sign of life of its job
 */
public record CustomerImport(
    long id,
    String fileName,
    ImportState state,
    int attempt,
    CsvFormat format,
    List<String> headings,
    List<String> notes,
    @Nullable Mapping mapping,
    long totalBytes,
    long readBytes,
    long rowNumber,
    ImportCounts counts,
    @Nullable String error,
    @Nullable Long createdBy,
    Instant createdAt,
    @Nullable Instant progressAt,
    @Nullable Instant finishedAt) {

  /** How far the job is, 0 to 100. */
  public int percent() {
    return totalBytes == 0 ? 100 : (int) Math.min(100, readBytes * 100 / totalBytes);
  }
}
