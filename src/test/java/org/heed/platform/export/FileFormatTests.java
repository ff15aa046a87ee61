package org.heed.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that other programs read again. */
class FileFormatTests {

  private static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.whole("id"),
          TableColumn.time("at"),
          TableColumn.number("value"),
          TableColumn.text("comment"));

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

  @TempDir private Path folder;

  @Test
  void csvKeepsWordsAndNeutralisesFormulas() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter file = FileFormat.CSV.open(out, COLUMNS)) {
      file.row(Arrays.asList(1L, NOON, -2.5, "=HYPERLINK(\"http://x\")"));
      file.row(Arrays.asList(2L, null, null, "good, \"fast\"\nand kind"));
      file.row(Arrays.asList(3L, null, null, "\n=1+1"));
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("id,at,value,comment\r\n")
        .contains("1,2026-03-01T12:00:00.123456Z,-2.5,\"'=HYPERLINK(\"\"http://x\"\")\"")
        .contains("2,,,\"good, \"\"fast\"\"\nand kind\"")
        .contains("3,,,\"'\n=1+1\"");
  }

  @Test
  void excelReadsNumbersAsNumbersAndFormulasAsWords() throws IOException {
    Path path = folder.resolve("view.xlsx");
    write(FileFormat.XLSX, path, 1_234);
    try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      List<Row> all = rows.toList();
      assertThat(all).hasSize(1_235);
      assertThat(all.getFirst().getCellText(3)).isEqualTo("comment");
      assertThat(all.get(1_234).getCellAsNumber(0))
          .map(Number::intValue)
          .isEqualTo(Optional.of(1_233));
      assertThat(all.get(1).getCell(3).getFormula()).isNull();
      assertThat(all.get(1).getCellText(3)).isEqualTo("=1+1");
    }
  }

  @Test
  void anotherEngineReadsParquetWithTypesAndEmptyCells() throws IOException, SQLException {
    Path path = folder.resolve("answers.parquet");
    write(FileFormat.PARQUET, path, 45_001);
    try (var duck = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duck.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select count(*), sum(id), count(value), sum(value), max("at")::varchar,
                       count(comment), max(comment), any_value(typeof("at")), any_value(typeof(comment))
                  from '%s'
                """
                    .formatted(path))) {
      assertThat(row.next()).isTrue();
      assertThat(row.getLong(1)).isEqualTo(45_001);
      assertThat(row.getLong(2)).isEqualTo(45_000L * 45_001 / 2);
      assertThat(row.getLong(3)).isEqualTo(30_000);
      assertThat(row.getDouble(4)).isEqualTo(30_000 * 0.5);
      assertThat(row.getString(5)).startsWith("2026-03-01 12:00:00.123456");
      assertThat(row.getLong(6)).isEqualTo(45_001);
      assertThat(row.getString(7)).isEqualTo("größer 谢谢");
      assertThat(row.getString(8)).startsWith("TIMESTAMP");
      assertThat(row.getString(9)).isEqualTo("VARCHAR");
    }
  }

  @Test
  void anEmptyTableIsAFileToo() throws IOException, SQLException {
    for (FileFormat format : FileFormat.values()) {
      write(format, folder.resolve("empty." + format.extension()), 0);
    }
    try (var duck = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duck.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from '%s'".formatted(folder.resolve("empty.parquet")))) {
      assertThat(row.next()).isTrue();
      assertThat(row.getLong(1)).isZero();
    }
  }

  private static void write(FileFormat format, Path path, int rows) throws IOException {
    try (OutputStream out = Files.newOutputStream(path);
        TableWriter file = format.open(out, COLUMNS)) {
      for (int i = 0; i < rows; i++) {
        file.row(
            Arrays.asList(
                (long) i, NOON, i % 3 == 0 ? null : 0.5, i % 2 == 0 ? "=1+1" : "größer 谢谢"));
      }
    }
  }
}
