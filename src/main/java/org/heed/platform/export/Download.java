package org.heed.platform.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Sends a table as a file to be saved. */
public final class Download {

  private Download() {}

  /** Writes the rows of a table. */
  public interface Rows {

    /** Writes them all. */
    void writeTo(TableWriter file) throws IOException;
  }

  /**
   * Sends the file while its rows are read.
   *
   * @param name of the file, without its ending
   * @throws IOException when the receiver is gone
   */
  public static void send(
      HttpServletResponse response,
      FileFormat format,
      String name,
      List<TableColumn> columns,
      Rows rows)
      throws IOException {
    response.setContentType(format.contentType());
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"%s.%s\"".formatted(name, format.extension()));
    response.setHeader("Cache-Control", "no-store");
    try (TableWriter file = format.open(response.getOutputStream(), columns)) {
      rows.writeTo(file);
    }
  }
}
