package org.heed.survey.language;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.stream.Stream;
import org.heed.survey.SurveyContent;

/** Languages that are spoken or written in several ways, such as Portuguese. */
public final class Varieties {

  private Varieties() {}

  /**
   * The variety that a survey itself has of a language, when nothing but that variety's texts would
   * be shown for the language: {@code de-DE} for {@code de}; else the language itself.
   */
  static String ownOf(SurveyContent content, String tag) {
    if (isOwn(content, tag)) {
      return tag;
    }
    return Stream.concat(Stream.of(content.language()), content.translations().keySet().stream())
        .filter(own -> !Languages.isShipped(own) && language(own).equals(tag))
        .filter(own -> Localized.isComplete(content, own))
        .findFirst()
        .orElse(tag);
  }

  private static boolean isOwn(SurveyContent content, String tag) {
    return content.language().equals(tag) || content.translations().containsKey(tag);
  }

  /** These languages, each by its bare name unless two varieties of it are among them. */
  public static List<Language> named(List<String> tags) {
    return tags.stream().map(tag -> isOnlyOne(tag, tags) ? bare(tag) : full(tag)).toList();
  }

  private static boolean isOnlyOne(String tag, List<String> tags) {
    return tags.stream().filter(one -> language(one).equals(language(tag))).count() == 1;
  }

  private static Language full(String tag) {
    return Languages.language(tag);
  }

  private static Language bare(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    String name = Languages.capital(locale, locale.getDisplayLanguage(locale));
    return new Language(tag, name.isEmpty() ? tag : name, full(tag).reviewed());
  }

  /** What it is a variety of: {@code pt} of {@code pt-BR}. */
  public static String language(String tag) {
    return ULocale.forLanguageTag(tag).getLanguage();
  }
}
