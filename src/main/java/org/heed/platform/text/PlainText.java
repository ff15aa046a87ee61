package org.heed.platform.text;

import java.text.Normalizer;

/**
 * Text from outside, made safe to store and to show. Markup is not touched: it is escaped where
 * shown.
 */
public final class PlainText {

  private PlainText() {}

  /**
   * Removes what no reader can see: control characters except tab and line breaks, characters that
   * reverse the reading direction of what follows, unpaired surrogates. Composes accents (NFC),
   * trims, and cuts after {@code maxLength} characters without splitting one. Letters of every
   * script and emoji stay.
   */
  public static String clean(String outside, int maxLength) {
    StringBuilder kept = new StringBuilder(Math.min(outside.length(), maxLength));
    String composed = Normalizer.normalize(outside.replace("\r\n", "\n"), Normalizer.Form.NFC);
    composed
        .codePoints()
        .map(PlainText::withoutCarriageReturn)
        .filter(PlainText::isReadable)
        .limit(maxLength)
        .forEach(kept::appendCodePoint);
    return kept.toString().strip();
  }

  /** As {@link #clean}, on one line: line breaks and tabs become spaces. */
  public static String cleanLine(String outside, int maxLength) {
    return clean(outside.replaceAll("[\\r\\n\\t\\u2028\\u2029]+", " "), maxLength);
  }

  private static int withoutCarriageReturn(int character) {
    return character == '\r' ? '\n' : character;
  }

  private static boolean isReadable(int character) {
    if (character == '\n' || character == '\t') {
      return true;
    }
    int type = Character.getType(character);
    return type != Character.CONTROL
        && type != Character.SURROGATE
        && !reversesDirection(character);
  }

  private static boolean reversesDirection(int character) {
    return (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }
}
