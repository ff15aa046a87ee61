package org.heed.customer.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Languages by the names that lists of customers use for them: {@code German}, {@code Deutsch},
 * {@code allemand}.
 */
final class LanguageNames {

  /** Whose words for other languages are known, the first that has a word being right. */
  private static final List<String> SPOKEN =
      List.of("en", "de", "fr", "es", "it", "nl", "pt", "pl");

  private static final Map<String, String> TAGS = tags();

  private LanguageNames() {}

  /** The tag of a language named in its own words or in those of a large market. */
  static Optional<String> tag(String name) {
    return Optional.ofNullable(TAGS.get(name.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, String> tags() {
    Map<String, String> tags = new HashMap<>();
    for (String tag : Locale.getISOLanguages()) {
      put(tags, tag, tag);
    }
    SPOKEN.forEach(
        speaker -> List.of(Locale.getISOLanguages()).forEach(tag -> put(tags, tag, speaker)));
    return Map.copyOf(tags);
  }

  private static void put(Map<String, String> tags, String tag, String speaker) {
    String name = Locale.of(tag).getDisplayLanguage(Locale.of(speaker)).toLowerCase(Locale.ROOT);
    tags.putIfAbsent(name, tag);
  }
}
