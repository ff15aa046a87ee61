package org.heed.followup.web.playbook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.platform.text.LanguageName;

/** Languages in which words for customers are written. */
public final class WordLanguages {

  private static final List<String> TAGS =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu",
          "ro", "bg", "el", "hr", "sl", "et", "lv", "lt", "tr", "ru", "uk", "ar", "he", "hi", "ja",
          "ko", "zh");

  private WordLanguages() {}

  /**
   * A language.
   *
   * @param tag BCP 47
   * @param name in English
   */
  public record Language(String tag, String name) {}

  /** Those to choose from by name, with the one in use. */
  public static List<Language> with(String used) {
    return Stream.concat(TAGS.stream(), Stream.of(used))
        .filter(tag -> !tag.isBlank())
        .distinct()
        .map(tag -> new Language(tag, LanguageName.of(tag)))
        .sorted(Comparator.comparing(Language::name))
        .toList();
  }

  /** The English names of these languages. */
  public static Map<String, String> names(Stream<String> tags) {
    return tags.distinct().collect(Collectors.toMap(tag -> tag, LanguageName::of));
  }
}
