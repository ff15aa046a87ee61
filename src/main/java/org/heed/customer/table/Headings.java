package org.heed.customer.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;

/** The first row of a table, made fit to tell columns apart. */
final class Headings {

  private static final int MAX_LENGTH = 60;

  private Headings() {}

  /**
   * Cleans the headings: trailing empty ones go, empty ones between are named by their letter, and
   * repeated ones numbered.
   *
   * @throws InvalidInput when there are too many or a cell looks like data
   */
  static List<String> of(List<String> cells) {
    int count = cells.size();
    while (count > 0 && cells.get(count - 1).isBlank()) {
      count--;
    }
    if (count > CsvTable.MAX_COLUMNS) {
      throw new InvalidInput(
          "file",
          "There are %d columns; at most %d are read. Delete those you do not need."
              .formatted(count, CsvTable.MAX_COLUMNS));
    }
    List<String> headings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < count; i++) {
      String heading = PlainText.cleanLine(cells.get(i), MAX_LENGTH);
      refuseData(heading);
      headings.add(distinct(heading.isEmpty() ? "Column " + letters(i) : heading, seen));
    }
    return headings;
  }

  private static void refuseData(String heading) {
    if (heading.matches("\\S+@\\S+\\.\\S+")) {
      throw new InvalidInput(
          "file",
          "The first row holds “%s”, which looks like data. Put a row with headings above it, such as Email, Name, Company."
              .formatted(heading));
    }
  }

  private static String distinct(String heading, Set<String> seen) {
    String name = heading;
    for (int i = 2; !seen.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = "%s (%d)".formatted(heading, i);
    }
    return name;
  }

  /** A, B, … Z, AA, as spreadsheets name columns. */
  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }
}
