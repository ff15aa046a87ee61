package org.heed.customer.web.merge;

/**
 * What the pages of a merge say about the one they are about.
 *
 * @param kind {@code account} or {@code contact}
 * @param path its own page
 */
record MergePage(String kind, long id, String path) {

  /** That of one of {@code accounts} or {@code contacts}, as addresses call them. */
  static MergePage of(String kinds, long id) {
    String kind = kinds.substring(0, kinds.length() - 1);
    return new MergePage(kind, id, "/customers/%s/%d".formatted(kinds, id));
  }

  boolean ofAccount() {
    return kind.equals("account");
  }
}
