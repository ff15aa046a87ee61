package org.heed.customer.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.heed.platform.web.InvalidInput;

/** What an uploaded file is, by its content; names lie. */
public enum FileKind {
  /** Text with delimited columns. */
  CSV,
  /** An Excel workbook of 2007 or later. */
  XLSX,
  /** Pages of survey responses as Delighted's API gives them. */
  JSON;

  /**
   * Looks at the first bytes.
   *
   * @throws InvalidInput for an empty file and for well-known kinds that hold no table
   */
  public static FileKind detect(Path file) throws IOException {
    String start;
    try (InputStream in = Files.newInputStream(file)) {
      start = HexFormat.of().formatHex(in.readNBytes(8));
    }
    if (start.isEmpty()) {
      throw refused("The file is empty. Choose a file with headings and at least one row.");
    }
    if (start.startsWith("504b0304")) {
      return XLSX;
    }
    if (start.startsWith("d0cf11e0a1b11ae1")) {
      throw refused(
          "This is a workbook of Excel 97–2003 or a protected one. Save it without a password as"
              + " .xlsx or as CSV (UTF-8).");
    }
    refuseForeign(start);
    return isListOfObjects(file) ? JSON : CSV;
  }

  private static boolean isListOfObjects(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String first = new String(in.readNBytes(200), StandardCharsets.UTF_8);
      return first.matches("(?s)\\uFEFF?\\s*(?:\\[\\s*\\]\\s*)*\\[\\s*\\{\\s*\"(?s).*");
    }
  }

  private static void refuseForeign(String start) {
    String kind =
        start.startsWith("25504446")
            ? "a PDF"
            : start.startsWith("1f8b")
                    || start.startsWith("377abcaf")
                    || start.startsWith("52617221")
                ? "a compressed archive"
                : start.startsWith("89504e47") || start.startsWith("ffd8ff")
                    ? "a picture"
                    : start.startsWith("504b0506") ? "an empty archive" : "";
    if (!kind.isEmpty()) {
      throw refused("This is %s, not a table. Export the list as CSV or .xlsx.".formatted(kind));
    }
  }

  private static InvalidInput refused(String sentence) {
    return new InvalidInput("file", sentence);
  }
}
