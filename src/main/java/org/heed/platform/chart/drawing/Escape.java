package org.heed.platform.chart.drawing;

/** Makes any text harmless in SVG. */
public final class Escape {

  private Escape() {}

  /** For element content and quoted attribute values alike. */
  public static String xml(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(character -> append(safe, character));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int character) {
    switch (character) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      case '\t', '\n', '\r' -> safe.append(' ');
      default -> safe.appendCodePoint(allowed(character) ? character : 0xFFFD);
    }
  }

  /** What XML 1.0 allows, less the characters that reverse the direction of what follows. */
  private static boolean allowed(int character) {
    boolean control = character < 0x20 || (character >= 0x7F && character <= 0x9F);
    boolean surrogate = character >= 0xD800 && character <= 0xDFFF;
    boolean override = character == 0x202D || character == 0x202E;
    boolean unused = character == 0xFFFE || character == 0xFFFF;
    return !control && !surrogate && !override && !unused;
  }

  /** At most so many characters, with an ellipsis for the rest. */
  public static String shortened(String text, int characters) {
    if (text.codePointCount(0, text.length()) <= characters) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, characters - 1)).strip() + "…";
  }
}
