package org.heed.customer.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The rows that were left out or taken with a warning, as a CSV file that can be corrected and
 * uploaded again. It begins with a byte order mark, so that Excel shows its letters right.
 */
@Component
public class RejectedRows {

  private final ImportStore store;
  private final Remarks remarks;

  RejectedRows(ImportStore store, Remarks remarks) {
    this.store = store;
    this.remarks = remarks;
  }

  /** Writes the file; rows pass through, they are not collected. */
  public void write(long importId, OutputStream out) throws IOException {
    out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    CsvWriter writer =
        CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.writeRecord(line("Row", "Result", "Reason", store.get(importId).headings()));
    remarks.forEach(
        importId,
        remark ->
            writer.writeRecord(
                line(
                    Long.toString(remark.row()),
                    remark.rejected() ? "left out" : "taken with a warning",
                    remark.reason(),
                    remark.cells())));
    writer.flush();
  }

  private static List<String> line(String row, String result, String reason, List<String> cells) {
    List<String> line = new ArrayList<>(List.of(row, result, harmless(reason)));
    cells.forEach(cell -> line.add(harmless(cell)));
    return line;
  }

  /** A spreadsheet runs what begins like a formula; an apostrophe makes it plain text. */
  static String harmless(String cell) {
    boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    return formula ? "'" + cell : cell;
  }
}
