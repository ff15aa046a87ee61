package org.heed.customer.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heed.platform.web.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTests {

  @TempDir private Path folder = Path.of(".");

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void encodingIsFoundFromTheBytes(String charset) throws IOException {
    Path file = file("E-Mail;Name\njö@example.com;Jörg\n".getBytes(Charset.forName(charset)));
    assertThat(TextEncoding.detect(file).charset()).isEqualTo(Charset.forName(charset));
  }

  @Test
  void byteOrderMarkIsNoPartOfTheFirstHeading() throws IOException {
    Path file = file("\uFEFFEmail,Name\na@example.com,Ada\n".getBytes(StandardCharsets.UTF_8));
    TextEncoding encoding = TextEncoding.detect(file);
    try (InputStream in = Files.newInputStream(file);
        CsvTable table = new CsvTable(Files.newInputStream(file), CsvFormat.detect(in, encoding))) {
      assertThat(table.headings()).containsExactly("Email", "Name");
    }
  }

  @Test
  void westernLettersWithoutProofAreFlaggedAsGuessed() throws IOException {
    Path file = file("Name\nJ\u00f6rg\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(TextEncoding.detect(file).guessed()).isTrue();
  }

  @Test
  void zeroBytesAreNoText() throws IOException {
    Path file = file("Email\na@example.com\n\u0000x".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> TextEncoding.detect(file))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Line 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "a,b,c\\n1,2,3! ,",
        "a;b;c\\n1,5;2;3! ;",
        "a\\tb\\n1\\t2! \\t",
        "a|b\\n1|2! |",
        "\"a,x\";b\\n\"1,2,3\";2! ;",
        "sep=;\\na;b\\n1;2! ;",
        "Customers, as of 22 Nov\\n\\na;b\\n1;2\\n3;4! ;",
        "Email\\na@example.com! ,"
      })
  void delimiterIsFound(String text, String delimiter) throws IOException {
    byte[] bytes = unescaped(text).getBytes(StandardCharsets.UTF_8);
    CsvFormat format =
        CsvFormat.detect(
            new ByteArrayInputStream(bytes), new TextEncoding(StandardCharsets.UTF_8, 0, false));
    assertThat(String.valueOf(format.delimiter())).isEqualTo(unescaped(delimiter));
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n").replace("\\t", "\t");
  }

  @Test
  void rowsKeepTheNumbersASpreadsheetShows() {
    List<TableRow> rows = rows("Email,Note\n\na@example.com,\"two\nlines\"\n , \nb@example.com\n");
    assertThat(rows).extracting(TableRow::number).containsExactly(3L, 5L);
    assertThat(rows.get(0).cell(1)).isEqualTo("two\nlines");
    assertThat(rows.get(1).cell(1)).isEmpty();
  }

  @Test
  void lastRowNeedsNoLineEnd() {
    assertThat(rows("Email\na@example.com")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Email,Name\na@example.com,\"Ada\nb@example.com,Bob\n", "Email\n\"a\n"})
  void quotationThatNeverClosesIsReportedWithItsRow(String text) {
    assertThatThrownBy(() -> rows(text))
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith("Row 2: ")
        .hasMessageContaining("not closed");
  }

  @Test
  void textBehindAClosingQuotationMarkIsReported() {
    assertThatThrownBy(() -> rows("Email,Name\na@example.com,\"Ada\" L\n"))
        .hasMessageContaining("after a closing quotation mark");
  }

  @Test
  void endlessCellIsRefused() {
    assertThatThrownBy(() -> rows("Email\n" + "x".repeat(2_000_000) + "\n"))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void tooManyColumnsAreRefused() {
    assertThatThrownBy(() -> rows("a,".repeat(300) + "b\n1\n")).hasMessageContaining("301 columns");
  }

  @Test
  void emptyAndRepeatedHeadingsGetNames() throws IOException {
    try (CsvTable table = open("Name,,name,,\n1,2,3\n")) {
      assertThat(table.headings()).containsExactly("Name", "Column B", "name (2)");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Customers Q4,,,\n\nName,Email,City,Tier\nAda,ada@example.com,Bonn,A\n",
        "Customers Q4\nAs of,22 Nov\nName,Email,City,Tier\nAda,ada@example.com,Bonn,A\n"
      })
  void titleAboveTheHeadingsIsLeftOut(String text) {
    try (CsvTable table = open(text)) {
      assertThat(table.headings()).containsExactly("Name", "Email", "City", "Tier");
      assertThat(table.titles()).first().isEqualTo("Customers Q4");
      assertThat(table.next()).get().extracting(row -> row.cell(1)).isEqualTo("ada@example.com");
      assertThat(table.next()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Email\na@example.com\nb@example.com\n",
        "Email,Name\na@example.com,\n,Bob\nc@example.com,Cy\n",
        "Email,\na@example.com,Ada,Bonn\nb@example.com,Bob,Ulm\n"
      })
  void firstRowIsTheHeadingsWhereNothingLooksLikeATitle(String text) {
    try (CsvTable table = open(text)) {
      assertThat(table.headings().getFirst()).isEqualTo("Email");
      assertThat(table.titles()).isEmpty();
      assertThat(table.next()).get().extracting(TableRow::number).isEqualTo(2L);
    }
  }

  private static List<TableRow> rows(String text) {
    List<TableRow> rows = new ArrayList<>();
    try (CsvTable table = open(text)) {
      table.headings();
      for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }

  private static CsvTable open(String text) {
    return new CsvTable(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        new CsvFormat(StandardCharsets.UTF_8, 0, ',', false));
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("list.csv"), content);
  }
}
