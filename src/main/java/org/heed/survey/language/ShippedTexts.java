package org.heed.survey.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks texts up in the languages that come with the application. What is merged is kept by the
 * files it came from, of which there are few, whatever languages visitors ask for.
 */
final class ShippedTexts {

  private static final Map<List<String>, Map<String, String>> MERGED = new ConcurrentHashMap<>();
  private static final Map<List<String>, Map<String, String>> STANDARD = new ConcurrentHashMap<>();

  private ShippedTexts() {}

  /** The shipped text of a key in this language or the nearest one that has it. */
  static String text(String tag, String key) {
    String text = merged(shipped(tag)).get(key);
    if (text == null) {
      throw new IllegalArgumentException("There is no text " + key);
    }
    return text;
  }

  /**
   * The shipped standard text that says the same in another language; empty when the text is not
   * one of Heed's own or that language has none.
   */
  static Optional<String> standard(String fromTag, String text, String toTag) {
    String key = STANDARD.computeIfAbsent(near(fromTag), ShippedTexts::standardKeys).get(text);
    return key == null ? Optional.empty() : Optional.ofNullable(merged(near(toTag)).get(key));
  }

  /** The files of the language and its base language, without English in their place. */
  private static List<String> near(String tag) {
    return shipped(tag).stream()
        .filter(one -> !one.equals(Languages.LAST) || tag.startsWith(Languages.LAST))
        .toList();
  }

  private static List<String> shipped(String tag) {
    return Languages.chain(tag).stream().filter(Languages::isShipped).toList();
  }

  private static Map<String, String> standardKeys(List<String> tags) {
    Map<String, String> keys = new HashMap<>();
    merged(tags)
        .forEach(
            (key, text) -> {
              if (key.startsWith("std.")) {
                keys.put(text, key);
              }
            });
    return keys;
  }

  private static Map<String, String> merged(List<String> tags) {
    return MERGED.computeIfAbsent(
        tags,
        absent -> {
          Map<String, String> texts = new HashMap<>();
          tags.reversed().forEach(one -> texts.putAll(Languages.file(one)));
          return Map.copyOf(texts);
        });
  }
}
