package org.heed.customer.imports.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.heed.customer.table.CsvFormat;
import org.heed.customer.table.CsvTable;
import org.heed.customer.table.FileKind;
import org.heed.customer.table.JsonToCsv;
import org.heed.customer.table.TextEncoding;
import org.heed.customer.table.XlsxToCsv;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;

/**
 * An uploaded file, found readable.
 *
 * @param kind what was uploaded
 * @param csv the table as text: the uploaded file itself, or what a workbook or JSON was converted
 *     to
 * @param markBytes bytes before the first letter
 * @param format how the text is written, counted from the first letter
 * @param bytes size of the text without the mark
 */
public record Upload(
    FileKind kind,
    Path csv,
    int markBytes,
    CsvFormat format,
    List<String> headings,
    List<String> notes,
    long bytes) {

  /**
   * Looks a file over.
   *
   * @param converted where the text of a workbook may be written
   * @throws InvalidInput when it holds no table that can be read, saying what to do
   */
  public static Upload inspect(Path file, Path converted) throws IOException {
    FileKind kind = FileKind.detect(file);
    List<String> notes = new ArrayList<>();
    Path csv = file;
    if (kind == FileKind.XLSX) {
      List<String> leftOut = XlsxToCsv.convert(file, converted);
      if (!leftOut.isEmpty()) {
        notes.add(
            "Only the first sheet is read; left out: %s.".formatted(String.join(", ", leftOut)));
      }
      csv = converted;
    }
    if (kind == FileKind.JSON) {
      JsonToCsv.convert(file, converted);
      csv = converted;
    }
    TextEncoding encoding = encoding(kind, csv, notes);
    CsvFormat format;
    try (InputStream in = Files.newInputStream(csv)) {
      format = kind == FileKind.CSV ? CsvFormat.detect(in, encoding) : comma();
    }
    return new Upload(
        kind,
        csv,
        encoding.markBytes(),
        new CsvFormat(format.charset(), 0, format.delimiter(), format.hasDelimiterLine()),
        headings(csv, format, notes),
        notes,
        Files.size(csv) - encoding.markBytes());
  }

  private static TextEncoding encoding(FileKind kind, Path csv, List<String> notes)
      throws IOException {
    if (kind != FileKind.CSV) {
      return new TextEncoding(StandardCharsets.UTF_8, 0, false);
    }
    TextEncoding encoding = TextEncoding.detect(csv);
    if (encoding.guessed()) {
      notes.add(
          "The file does not say how its letters are encoded; it was read as %s. If names look wrong below, save it as “CSV UTF-8” and upload it again."
              .formatted(encoding.charset().name()));
    }
    return encoding;
  }

  private static CsvFormat comma() {
    return new CsvFormat(StandardCharsets.UTF_8, 0, ',', false);
  }

  private static List<String> headings(Path csv, CsvFormat format, List<String> notes)
      throws IOException {
    try (CsvTable table = new CsvTable(Files.newInputStream(csv), format)) {
      List<String> headings = table.headings();
      if (table.next().isEmpty()) {
        throw new InvalidInput("file", "The file has headings but no rows below them.");
      }
      if (!table.titles().isEmpty()) {
        notes.add(
            "What stands above the headings is left out: %s."
                .formatted(PlainText.cleanLine(String.join(" · ", table.titles()), 200)));
      }
      return headings;
    }
  }
}
