package org.heed.customer.imports.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.heed.customer.table.CsvFormat;
import org.heed.customer.table.CsvTable;
import org.heed.customer.table.TableRow;
import org.heed.platform.web.InvalidInput;

/** The table in an uploaded CSV or Excel file, for files that are small enough to read at once. */
public final class TableFile implements AutoCloseable {

  private final Path converted;
  private final CsvTable table;
  private final List<String> headings;

  private TableFile(Path converted, CsvTable table) {
    this.converted = converted;
    this.table = table;
    this.headings = table.headings();
  }

  /**
   * Opens a file.
   *
   * @throws InvalidInput when it holds no table that can be read, saying what to do
   */
  public static TableFile open(Path file) throws IOException {
    Path converted = Files.createTempFile("heed-table", ".csv");
    try {
      Upload upload = Upload.inspect(file, converted);
      CsvFormat format = upload.format();
      CsvFormat whole =
          new CsvFormat(
              format.charset(), upload.markBytes(), format.delimiter(), format.hasDelimiterLine());
      return new TableFile(converted, new CsvTable(Files.newInputStream(upload.csv()), whole));
    } catch (IOException | RuntimeException unreadable) {
      Files.delete(converted);
      throw unreadable;
    }
  }

  /** The headings from left to right. */
  public List<String> headings() {
    return headings;
  }

  /** The next row that is not blank; empty at the end. */
  public Optional<TableRow> next() {
    return table.next();
  }

  @Override
  public void close() throws IOException {
    table.close();
    Files.deleteIfExists(converted);
  }
}
