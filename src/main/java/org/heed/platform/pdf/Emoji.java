package org.heed.platform.pdf;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** Pictures among letters for which no font of a PDF has a glyph: better gone than shown as "#". */
final class Emoji {

  private static final int VARIATION = 0xFE0F;
  private static final int JOINER = 0x200D;
  private static final int FIRST_PICTURE = 0x1F000;

  private Emoji() {}

  static void dropFrom(Document page) {
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text) {
            text.text(without(text.getWholeText()));
          }
        },
        page);
  }

  static String without(String text) {
    if (text.codePoints().allMatch(Emoji::stays)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int before = 0;
    for (int point : text.codePoints().toArray()) {
      boolean joins = point == VARIATION || (point == JOINER && before >= FIRST_PICTURE);
      if (stays(point) && !joins) {
        kept.appendCodePoint(point);
      }
      before = point;
    }
    return kept.toString();
  }

  private static boolean stays(int point) {
    return point != VARIATION && (point < FIRST_PICTURE || PdfFonts.has(point));
  }
}
