package org.heed.platform.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes an Excel workbook. Words are stored as words: Excel never takes them for formulas. */
final class XlsxFile implements TableWriter {

  /** Of the 1,048,576 rows of a sheet, heading included. */
  private static final int MOST_ROWS = 1_000_000;

  /** Excel's own limit for one cell. */
  private static final int LONGEST = 32_767;

  private static final int FLUSH_EVERY = 500;

  private final Workbook workbook;
  private final List<TableColumn> columns;
  private Worksheet sheet;
  private int sheets;
  private int rows;

  XlsxFile(OutputStream out, List<TableColumn> columns) {
    workbook = new Workbook(keptOpen(out), "Heed", "1.0");
    this.columns = columns;
    sheet = next();
  }

  private static OutputStream keptOpen(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        out.flush();
      }
    };
  }

  private Worksheet next() {
    sheets++;
    rows = 0;
    Worksheet fresh = workbook.newWorksheet(sheets == 1 ? "Heed" : "Heed " + sheets);
    fresh.freezePane(0, 1);
    for (int i = 0; i < columns.size(); i++) {
      fresh.inlineString(0, i, columns.get(i).name());
      fresh.style(0, i).bold().set();
    }
    return fresh;
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    if (rows == MOST_ROWS) {
      sheet.finish();
      sheet = next();
    }
    rows++;
    for (int i = 0; i < cells.size(); i++) {
      cell(i, cells.get(i));
    }
    if (rows % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  private void cell(int column, @Nullable Object cell) {
    switch (cell) {
      case null -> {}
      case Number number -> sheet.value(rows, column, number);
      case Instant time -> sheet.inlineString(rows, column, time.toString());
      default -> sheet.inlineString(rows, column, fitting(cell.toString()));
    }
  }

  private static String fitting(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  @Override
  public void close() throws IOException {
    sheet.finish();
    workbook.finish();
  }
}
