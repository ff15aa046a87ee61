package org.heed.delivery.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages that customers can choose, each by its own name. */
final class SurveyLanguages {

  private static final List<String> TAGS =
      List.of(
          "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "he", "hi", "hr", "hu",
          "id", "it", "ja", "ko", "lt", "lv", "nb", "nl", "pl", "pt", "ro", "sk", "sl", "sv", "th",
          "tr", "uk", "vi", "zh");

  private SurveyLanguages() {}

  static boolean offers(String tag) {
    return TAGS.contains(tag);
  }

  /** Names by tag; the contact's present language is among them. */
  static Map<String, String> names(String present) {
    return Stream.concat(TAGS.stream(), Stream.of(present))
        .distinct()
        .collect(
            Collectors.toMap(
                tag -> tag,
                tag -> Locale.forLanguageTag(tag).getDisplayName(Locale.forLanguageTag(tag)),
                (first, second) -> first,
                java.util.LinkedHashMap::new));
  }
}
