package org.heed.survey.language;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The languages whose texts are in the application, and which one stands in for another. */
public final class Languages {

  /** The language that every other falls back to. */
  public static final String LAST = "en";

  private static final String STATE = "state";
  private static final Map<String, Map<String, String>> FILES = TextFiles.all();

  private Languages() {}

  /** All of them, by tag. */
  public static List<Language> all() {
    return FILES.keySet().stream().map(Languages::language).toList();
  }

  /** The texts of exactly this language, by key. */
  static Map<String, String> file(String tag) {
    return FILES.getOrDefault(tag, Map.of());
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

  private static String nameOf(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    String name = capital(locale, locale.getDisplayName(locale));
    return name.isEmpty() ? tag : name;
  }

  static String capital(ULocale locale, String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(locale.toLocale()) + name.substring(1);
  }
}
