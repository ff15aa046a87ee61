package org.heed.platform.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes CSV in which nothing is taken for a formula. */
final class CsvFile implements TableWriter {

  private final CsvWriter csv;

  CsvFile(OutputStream out, List<TableColumn> columns) {
    csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.writeRecord(columns.stream().map(column -> harmless(column.name())).toList());
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    csv.writeRecord(cells.stream().map(CsvFile::cell).toList());
  }

  private static String cell(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case String text -> harmless(text);
      default -> cell.toString();
    };
  }

  /** A spreadsheet takes a cell that begins so for a formula. */
  private static String harmless(String text) {
    return text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    csv.flush();
  }
}
