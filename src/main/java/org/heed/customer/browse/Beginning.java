package org.heed.customer.browse;

/**
 * A condition that a key begins with the parameter {@code words}, written as a range: under
 * row-level security an index serves a range of text, and not LIKE.
 */
final class Beginning {

  private Beginning() {}

  /** For keys that names are sorted by: accents make no difference. */
  static String of(String keyColumn) {
    return range(keyColumn, "heed_sort_key(:words)");
  }

  /** For keys that are only in lower case, such as addresses. */
  static String exactly(String keyColumn) {
    return range(keyColumn, "lower(:words)");
  }

  private static String range(String keyColumn, String words) {
    return "%1$s >= %2$s collate \"C\" and %1$s < (%2$s || chr(1114111)) collate \"C\""
        .formatted(keyColumn, words);
  }
}
