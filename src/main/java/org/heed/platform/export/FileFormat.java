package org.heed.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.heed.platform.web.NotFound;

/** The kinds of files in which tables leave. */
public enum FileFormat {
  /** Comma-separated, UTF-8, with a heading. */
  CSV("text/csv;charset=UTF-8"),
  /** An Excel workbook; a sheet holds a million rows, and more go to further sheets. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** Apache Parquet, compressed with GZIP. */
  PARQUET("application/vnd.apache.parquet");

  private final String contentType;

  FileFormat(String contentType) {
    this.contentType = contentType;
  }

  /**
   * The format that a path such as {@code /explore.xlsx} ends with.
   *
   * @throws NotFound when it ends with none of them
   */
  public static FileFormat ofPath(String path) {
    return Arrays.stream(values())
        .filter(one -> path.endsWith("." + one.extension()))
        .findFirst()
        .orElseThrow(() -> new NotFound("Heed writes no such file."));
  }

  /** How file names end, without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name people read. */
  public String label() {
    return switch (this) {
      case CSV -> "CSV";
      case XLSX -> "Excel";
      case PARQUET -> "Parquet";
    };
  }

  /** As HTTP calls it. */
  public String contentType() {
    return contentType;
  }

  /**
   * Begins a file. Memory does not grow with its rows.
   *
   * @param out stays open when the file is closed
   * @param columns at least one
   * @throws IOException when the file's receiver is gone
   */
  public TableWriter open(OutputStream out, List<TableColumn> columns) throws IOException {
    return switch (this) {
      case CSV -> new CsvFile(out, columns);
      case XLSX -> new XlsxFile(out, columns);
      case PARQUET -> new ParquetFile(out, columns);
    };
  }
}
