package org.heed.customer.table;

import java.util.List;
import java.util.Optional;

/**
 * Lines above the headings, as reports have them: a title, when it was exported, a blank line.
 *
 * @param texts what they say, from the top
 */
record TitleRows(List<String> texts) {

  private static final int MOST_CELLS = 2;
  private static final int MOST_ROWS = 10;
  private static final String ADDRESS = "\\S+@\\S+\\.\\S+";

  /** How many rows to look at, this one included; one where it cannot be a title. */
  static int possible(TableRow first) {
    return filled(first) <= MOST_CELLS ? MOST_ROWS : 1;
  }

  /**
   * The first row that fills more than half as many columns as the widest is the headings, unless
   * it looks like data: then the first row is.
   */
  static TitleRows above(List<TableRow> rows) {
    int widest = rows.stream().mapToInt(TitleRows::filled).max().orElse(0);
    int enough = Math.max(2, widest / 2 + 1);
    Optional<TableRow> headings =
        rows.stream().filter(row -> filled(row) >= enough).findFirst().filter(row -> !isData(row));
    List<TableRow> above =
        headings
            .map(found -> rows.stream().takeWhile(row -> row.number() < found.number()).toList())
            .orElse(List.of());
    return new TitleRows(above.stream().map(TitleRows::text).toList());
  }

  private static int filled(TableRow row) {
    return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  private static boolean isData(TableRow row) {
    return row.cells().stream().anyMatch(cell -> cell.strip().matches(ADDRESS));
  }

  private static String text(TableRow row) {
    return String.join(" ", row.cells().stream().filter(cell -> !cell.isBlank()).toList());
  }
}
