package org.heed.customer.table;

import java.nio.charset.StandardCharsets;

/** Watches the bytes of an XML file for what would cost its reader memory or trust. */
final class XmlBounds {

  /** Excel's own limit of 32,767 characters, written as entities of up to eight bytes. */
  private static final int MAX_TEXT = 8 * 32_768;

  private static final int MAX_TAG = 1 << 14;
  private static final int CELL_TAG = 64;

  private final byte[] tag = new byte[CELL_TAG];
  private boolean inTag;
  private int length;

  void accept(byte[] block, int count) {
    for (int i = 0; i < count; i++) {
      byte next = block[i];
      if (next == '<' || (next == '>' && inTag)) {
        refuseBadTag();
        inTag = next == '<';
        length = 0;
      } else {
        if (inTag && length < CELL_TAG) {
          tag[length] = next;
        }
        if (++length > (inTag ? MAX_TAG : MAX_TEXT)) {
          throw XlsxGuard.refused(
              "A cell of the workbook is longer than Excel allows. Save the list again from Excel, or as CSV (UTF-8).");
        }
      }
    }
  }

  private void refuseBadTag() {
    if (!inTag || length == 0) {
      return;
    }
    if (tag[0] == '!' && starts("!DOCTYPE")) {
      throw XlsxGuard.refused(
          "The workbook carries a document type, which no spreadsheet program writes. Save it again from Excel.");
    }
    if (tag[0] == 'c' && tag[1] == ' ' && text().matches("c .*\\br=\"[A-Za-z]{4,}.*")) {
      throw XlsxGuard.refused("A cell of the workbook lies beyond column XFD.");
    }
  }

  private boolean starts(String word) {
    return text().startsWith(word);
  }

  private String text() {
    return new String(tag, 0, Math.min(length, CELL_TAG), StandardCharsets.ISO_8859_1);
  }
}
