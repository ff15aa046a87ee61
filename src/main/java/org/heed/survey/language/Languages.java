package org.heed.survey.language;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The languages whose texts are in the application, and which one stands in for another. */
public final class Languages {

  /** The language that every other falls back to. */
  public static final String LAST = "en";

  private static final String STATE = "state";
  private static final Map<String, Map<String, String>> FILES = TextFiles.all();
  private static final Map<String, Map<String, String>> MERGED = new ConcurrentHashMap<>();
  private static final Map<String, Map<String, String>> STANDARD = new ConcurrentHashMap<>();

  private Languages() {}

  /** All of them, by tag. */
  public static List<Language> all() {
    return FILES.keySet().stream().map(Languages::language).toList();
  }

  /** The language itself; its texts need not be shipped. */
  public static Language language(String tag) {
    String state = FILES.getOrDefault(tag, Map.of()).getOrDefault(STATE, "draft");
    return new Language(tag, nameOf(tag), state.equals("reviewed"));
  }

  /** Whether texts of exactly this language are in the application. */
  public static boolean isShipped(String tag) {
    return FILES.containsKey(tag);
  }

  /**
   * Which languages stand in for this one, nearest first: {@code pt-BR, pt, en}. Unreadable tags
   * fall back to English alone.
   */
  public static List<String> chain(String tag) {
    List<String> chain = new ArrayList<>();
    Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
    addOnce(chain, locale.toLanguageTag());
    // Chinese in traditional letters is another text, not another accent.
    if (locale.getLanguage().equals("zh") && isTraditional(locale)) {
      addOnce(chain, "zh-TW");
    }
    addOnce(chain, locale.getLanguage().equals("no") ? "nb" : locale.getLanguage());
    addOnce(chain, LAST);
    return chain;
  }

  private static void addOnce(List<String> chain, String tag) {
    if (!tag.isEmpty() && !tag.equals("und") && !chain.contains(tag)) {
      chain.add(tag);
    }
  }

  private static boolean isTraditional(Locale locale) {
    return locale.getScript().equals("Hant")
        || List.of("TW", "HK", "MO").contains(locale.getCountry());
  }

  /** Whether the language is written from right to left. */
  public static boolean isRightToLeft(String tag) {
    return ULocale.forLanguageTag(tag).isRightToLeft();
  }

  /** The shipped text of a key in this language or the nearest one that has it. */
  static String text(String tag, String key) {
    String text = merged(tag).get(key);
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
    String key = STANDARD.computeIfAbsent(fromTag, Languages::standardKeys).get(text);
    return key == null ? Optional.empty() : Optional.ofNullable(nearest(toTag).get(key));
  }

  /** The texts of the language or of its base language, without English in their place. */
  private static Map<String, String> nearest(String tag) {
    Map<String, String> texts = new HashMap<>();
    chain(tag).reversed().stream()
        .filter(one -> !one.equals(LAST) || tag.startsWith(LAST))
        .forEach(one -> texts.putAll(FILES.getOrDefault(one, Map.of())));
    return texts;
  }

  private static Map<String, String> standardKeys(String tag) {
    Map<String, String> keys = new HashMap<>();
    nearest(tag)
        .forEach(
            (key, text) -> {
              if (key.startsWith("std.")) {
                keys.put(text, key);
              }
            });
    return keys;
  }

  private static Map<String, String> merged(String tag) {
    return MERGED.computeIfAbsent(
        tag,
        absent -> {
          Map<String, String> texts = new HashMap<>();
          chain(tag).reversed().forEach(one -> texts.putAll(FILES.getOrDefault(one, Map.of())));
          return texts;
        });
  }

  private static String nameOf(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    String name = locale.getDisplayName(locale);
    return name.isEmpty()
        ? tag
        : name.substring(0, 1).toUpperCase(locale.toLocale()) + name.substring(1);
  }
}
