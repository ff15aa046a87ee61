package org.heed.customer.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.heed.platform.web.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbooksTests {

  @TempDir private Path folder = Path.of(".");

  @Test
  void firstSheetBecomesCsvWithIsoDatesAndPlainNumbers() throws IOException {
    Path workbook = workbook();
    Path csv = folder.resolve("out.csv");
    assertThat(XlsxToCsv.convert(workbook, csv)).containsExactly("Notes");
    assertThat(Files.readString(csv).lines())
        .containsExactly(
            "Email,Renewal,Revenue,Agreed",
            "",
            "ada@example.com,2027-01-31,1200.5,true",
            "\"=HYPERLINK(\"\"x\"\")\"");
  }

  private Path workbook() throws IOException {
    Path file = folder.resolve("list.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Customers");
      List<String> headings = List.of("Email", "Renewal", "Revenue", "Agreed");
      for (int column = 0; column < headings.size(); column++) {
        sheet.value(0, column, headings.get(column));
      }
      sheet.value(2, 0, "ada@example.com");
      sheet.value(2, 1, LocalDate.of(2027, 1, 31));
      sheet.style(2, 1).format("yyyy-mm-dd").set();
      sheet.value(2, 2, 1200.5);
      sheet.value(2, 3, true);
      sheet.value(3, 0, "=HYPERLINK(\"x\")");
      workbook.newWorksheet("Notes").value(0, 0, "x");
    }
    return file;
  }

  @Test
  void documentTypeIsRefusedBeforeAnybodyParsesIt() throws IOException {
    Path evil =
        rewritten(
            "xl/worksheets/sheet1.xml",
            xml ->
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                    + xml.substring(xml.indexOf("?>") + 2));
    assertRefused(evil, "document type");
  }

  @Test
  void archiveBombIsRefused() throws IOException {
    Path bomb = rewritten("xl/worksheets/sheet1.xml", xml -> xml + " ".repeat(60_000_000));
    assertRefused(bomb, "");
  }

  @Test
  void endlessCellAndColumnsBeyondExcelAreRefused() throws IOException {
    assertRefused(
        rewritten("xl/worksheets/sheet1.xml", xml -> xml.replace("1200.5", "1".repeat(9 * 32_768))),
        "longer than Excel allows");
    assertRefused(
        rewritten("xl/worksheets/sheet1.xml", xml -> xml.replace("r=\"C3\"", "r=\"ZZZZZZ3\"")),
        "beyond column XFD");
  }

  @Test
  void damagedAndForeignArchivesAreRefused() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.xlsx"), "PK\u0003\u0004nonsense");
    assertThat(FileKind.detect(broken)).isEqualTo(FileKind.XLSX);
    assertRefused(broken, "damaged");
    Path zip = folder.resolve("photos.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("photo.jpg"));
      out.write(1);
    }
    assertRefused(zip, "not an Excel workbook");
  }

  private void assertRefused(Path file, String reason) {
    assertThatThrownBy(() -> XlsxToCsv.convert(file, folder.resolve("out.csv")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(reason);
  }

  /** The workbook with one of its parts changed. */
  private Path rewritten(String part, UnaryOperator<String> change) throws IOException {
    Path target = folder.resolve("changed.xlsx");
    try (ZipFile zip = new ZipFile(workbook().toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        try (InputStream in = zip.getInputStream(entry)) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          out.putNextEntry(new ZipEntry(entry.getName()));
          String written = entry.getName().equals(part) ? change.apply(text) : text;
          out.write(written.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return target;
  }
}
