package org.heed.customer.browse;

/**
 * A condition that a key begins with the parameter {@code words}, written as a range: under
 * row-level security an index serves a range of text, and not LIKE.
 */
final class Beginning {

  private Beginning() {}

  static String of(String keyColumn) {
    return "%1$s >= lower(:words) collate \"C\" and %1$s < (lower(:words) || chr(1114111)) collate \"C\""
        .formatted(keyColumn);
  }
}
