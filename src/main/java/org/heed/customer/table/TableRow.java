package org.heed.customer.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number as a spreadsheet counts, from 1, blank rows and titles included
 * @param cells texts from left to right, as written
 */
public record TableRow(long number, List<String> cells) {

  /** The cell in this column from 0; empty when the row is shorter. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /** Whether no cell holds anything but spaces. */
  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
