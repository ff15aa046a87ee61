package org.heed.customer.imports;

import java.util.List;

/**
 * What there is to say about a row.
 *
 * @param row number as a spreadsheet counts
 * @param rejected whether the row was left out; taken with a warning otherwise
 * @param reason for people
 * @param cells as they were in the file
 */
public record Remark(long row, boolean rejected, String reason, List<String> cells) {

  /**
   * Rows about which the same is to be said.
   *
   * @param rejected whether they were left out; taken with a warning otherwise
   * @param reason for people, as said of the first row
   * @param rows how many
   * @param values how many reasons there are that differ only in the value they quote
   * @param first the first row, as a spreadsheet counts
   * @param last the last row
   */
  public record Group(
      boolean rejected, String reason, long rows, long values, long first, long last) {

    /** Which rows, in words. */
    public String where() {
      if (rows == 1) {
        return "row " + first;
      }
      return rows == last - first + 1
          ? "rows %d to %d".formatted(first, last)
          : "between rows %d and %d".formatted(first, last);
    }

    /** What else is said so; empty when all say the same. */
    public String others() {
      long more = values - 1;
      return more < 1
          ? ""
          : more == 1
              ? "The same goes for 1 other value."
              : "The same goes for %,d other values.".formatted(more);
    }
  }
}
