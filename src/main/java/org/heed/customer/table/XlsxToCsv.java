package org.heed.customer.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.heed.platform.web.InvalidInput;

/**
 * Writes the first visible sheet of a workbook as CSV, so that everything after the upload knows
 * one format. Rows keep their numbers, dates become ISO dates, formulas their last value.
 */
public final class XlsxToCsv {

  private static final int MAX_ROWS = 1_048_576;

  private XlsxToCsv() {}

  /**
   * Converts; memory grows with the workbook's distinct texts, which {@link XlsxGuard} limits.
   *
   * @return the names of visible sheets that were left out
   * @throws InvalidInput when the workbook cannot or should not be read
   */
  public static List<String> convert(Path workbook, Path csv) throws IOException {
    XlsxGuard.check(workbook);
    try (ReadableWorkbook book =
            new ReadableWorkbook(workbook.toFile(), new ReadingOptions(true, true));
        CsvWriter writer =
            CsvWriter.builder().build(Files.newBufferedWriter(csv, StandardCharsets.UTF_8))) {
      List<Sheet> visible =
          book.getSheets()
              .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
              .toList();
      if (visible.isEmpty()) {
        throw XlsxGuard.refused("The workbook has no visible sheet.");
      }
      write(visible.getFirst(), writer);
      return visible.stream().skip(1).map(Sheet::getName).toList();
    } catch (ExcelReaderException | IllegalStateException | NumberFormatException broken) {
      throw XlsxGuard.refused("The workbook is damaged. Open it in Excel and save it again.");
    }
  }

  private static void write(Sheet sheet, CsvWriter writer) throws IOException {
    try (Stream<Row> rows = sheet.openStream()) {
      int written = 0;
      for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
        Row row = each.next();
        if (row.getRowNum() > MAX_ROWS) {
          throw XlsxGuard.refused("The sheet has more rows than Excel allows.");
        }
        for (; written < row.getRowNum() - 1; written++) {
          writer.writeRecord("");
        }
        writer.writeRecord(cells(row));
        written++;
      }
    } catch (UncheckedIOException broken) {
      throw new IOException(broken);
    }
  }

  private static List<String> cells(Row row) {
    return row.stream()
        .limit(CsvTable.MAX_COLUMNS + 1L)
        .map(cell -> cell == null ? "" : CellText.of(cell))
        .toList();
  }
}
