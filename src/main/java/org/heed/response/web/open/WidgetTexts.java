package org.heed.response.web.open;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heed.statistics.Category;
import org.heed.statistics.Measure;
import org.heed.survey.CategoryTexts;
import org.heed.survey.SurveyContent;
import org.heed.survey.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the script in a web page shows, ready to be shown as plain text.
 *
 * @param brand colour of buttons, {@code #rrggbb}; {@code onBrand} is the text on it
 * @param parts what follows the score, by category
 * @param words the survey's own words, such as {@code send}
 */
record WidgetTexts(
    String language,
    String direction,
    String brand,
    String onBrand,
    Scale scale,
    String question,
    String low,
    String high,
    String intro,
    Map<String, Part> parts,
    Map<String, String> words) {

  private static final List<String> WORDS =
      List.of("send", "close", "comment", "optional", "thanks", "unavailable", "reasons");

  /**
   * The numbers to press.
   *
   * @param negative the highest number of the negative end
   * @param positive the lowest number of the positive end
   */
  record Scale(int from, int to, int negative, int positive) {

    static Scale of(Measure measure) {
      return new Scale(
          measure.lowest(), measure.highest(), measure.highestNegative(), measure.lowestPositive());
    }
  }

  /**
   * What one category reads.
   *
   * @param link where a link leads after the thanks; null for none
   */
  record Part(
      String question,
      List<String> reasons,
      String closing,
      @Nullable String link,
      @Nullable String linkLabel) {}

  static WidgetTexts of(SurveyContent content) {
    Words own = new Words(content.language());
    Map<String, Part> parts = new LinkedHashMap<>();
    for (Category category : Category.values()) {
      parts.put(category.name().toLowerCase(Locale.ROOT), part(content, category));
    }
    Map<String, String> words = new LinkedHashMap<>();
    WORDS.forEach(key -> words.put(key, own.text(key)));
    words.put("scale", content.questionText());
    return new WidgetTexts(
        own.language(),
        own.direction(),
        content.brand().hex(),
        content.brand().textColor(),
        Scale.of(content.measure()),
        content.questionText(),
        content.lowLabel(),
        content.highLabel(),
        content.filled(content.intro()),
        parts,
        words);
  }

  private static Part part(SurveyContent content, Category category) {
    CategoryTexts texts = content.texts(category);
    return new Part(
        content.followUpText(category),
        texts.reasons().stream().map(content::filled).toList(),
        content.closingText(category),
        texts.link() == null ? null : texts.link().url(),
        texts.link() == null ? null : texts.link().label());
  }

  /** The reasons among these that the survey really offers. */
  static List<String> known(SurveyContent content, @Nullable List<String> ticked) {
    return ticked == null
        ? List.of()
        : java.util.Arrays.stream(Category.values())
            .flatMap(category -> content.texts(category).reasons().stream())
            .map(content::filled)
            .filter(ticked::contains)
            .distinct()
            .toList();
  }
}
