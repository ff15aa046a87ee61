package org.heed.score.facts;

import java.util.Map;

/**
 * Rows by column; a column that is missing is empty. Column 0 is 1 for a row that takes one away.
 */
record Block(int rows, Map<Integer, Column> columns) {

  static final int LESS = 0;

  Column column(int attribute) {
    return columns.getOrDefault(attribute, Column.EMPTY);
  }
}
