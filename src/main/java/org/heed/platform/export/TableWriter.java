package org.heed.platform.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a table row by row. Closing it completes the file and leaves the stream below open. */
public sealed interface TableWriter extends Closeable permits CsvFile, XlsxFile, ParquetFile {

  /**
   * Writes a row.
   *
   * @param cells one for each column, of the column's type; null is an empty cell
   * @throws IOException when the file's receiver is gone
   */
  void row(List<? extends @Nullable Object> cells) throws IOException;
}
