package org.heed.program.web.editor;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what was chosen from a list. */
final class Choice {

  private Choice() {}

  /** The constant of this name; null when it has none. */
  static <E extends Enum<E>> @Nullable E of(Class<E> type, @Nullable String name) {
    return Stream.of(type.getEnumConstants())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** What was typed in this row of a table; empty when the row was not sent. */
  static String row(@Nullable List<String> column, int row) {
    return column == null || row >= column.size() || column.get(row) == null
        ? ""
        : column.get(row).strip();
  }
}
