package org.heed.delivery.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with named blanks, written {@code [[name]]}. */
record Blanks(String text) {

  private static final Pattern BLANK = Pattern.compile("\\[\\[([a-z-]+)]]");

  /** Reads a file of this application. */
  static Blanks read(String path) {
    try (InputStream file = Blanks.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("Missing in the application: " + path);
      }
      return new Blanks(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Fills all blanks in one pass: a value that looks like a blank stays as it is. */
  String filled(Map<String, String> values) {
    return BLANK
        .matcher(text)
        .replaceAll(blank -> Matcher.quoteReplacement(value(values, blank.group(1))));
  }

  private static String value(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("No value for the blank " + name);
    }
    return value;
  }
}
