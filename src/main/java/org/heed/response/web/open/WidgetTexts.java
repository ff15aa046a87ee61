package org.heed.response.web.open;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.heed.statistics.Category;
import org.heed.statistics.Measure;
import org.heed.survey.CategoryTexts;
import org.heed.survey.Question;
import org.heed.survey.QuestionKind;
import org.heed.survey.ShowIf;
import org.heed.survey.SurveyContent;
import org.heed.survey.language.Localized;
import org.heed.survey.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the script in a web page shows, ready to be shown as plain text.
 *
 * @param brand colour of buttons, {@code #rrggbb}; {@code onBrand} is the text on it
 * @param parts what follows the score, by category
 * @param languages in which the whole survey can be shown: tag and name of each
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
    List<Further> questions,
    List<List<String>> languages,
    Map<String, String> words) {

  private static final int LONGEST_TAG = 35;

  private static final List<String> WORDS =
      List.of(
          "send", "close", "comment", "optional", "thanks", "unavailable", "reasons", "language");

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
   * @param reasons what is stored and what is shown of each
   * @param link where a link leads after the thanks; null for none
   */
  record Part(
      String question,
      List<List<String>> reasons,
      String closing,
      @Nullable String link,
      @Nullable String linkLabel) {}

  /**
   * A question after the score.
   *
   * @param choices what is stored and what is shown of each; none for a written answer
   * @param about what its rule looks at, {@code score} or an earlier question; null without a rule
   * @param after the categories or answers after which it is asked
   */
  record Further(
      String id,
      String text,
      boolean several,
      List<List<String>> choices,
      @Nullable String about,
      List<String> after) {}

  /** The texts in the language the survey was written in. */
  static WidgetTexts of(SurveyContent content) {
    return of(content, null);
  }

  /** The texts in the nearest language that has all of them; null for the survey's own. */
  static WidgetTexts of(SurveyContent source, @Nullable String preferred) {
    String tag =
        preferred == null || preferred.length() > LONGEST_TAG
            ? source.language()
            : Localized.choose(source, preferred);
    SurveyContent content = Localized.in(source, tag);
    Words own = new Words(tag);
    Map<String, Part> parts = new LinkedHashMap<>();
    for (Category category : Category.values()) {
      parts.put(category.name().toLowerCase(Locale.ROOT), part(source, content, category));
    }
    Map<String, String> words = new LinkedHashMap<>();
    WORDS.forEach(key -> words.put(key, own.text(key)));
    words.put("scale", content.questionText());
    return new WidgetTexts(
        Localized.shown(source, tag).tag(),
        own.direction(),
        content.brand().hex(),
        content.brand().textColor(),
        Scale.of(content.measure()),
        content.questionText(),
        content.lowLabel(),
        content.highLabel(),
        content.filled(content.intro()),
        parts,
        further(source, content, own),
        Localized.offered(source).stream().map(one -> List.of(one.tag(), one.name())).toList(),
        words);
  }

  private static Part part(SurveyContent source, SurveyContent content, Category category) {
    CategoryTexts texts = content.texts(category);
    return new Part(
        content.followUpText(category),
        pairs(
            source.texts(category).reasons().stream().map(source::filled).toList(),
            texts.reasons().stream().map(content::filled).toList()),
        content.closingText(category),
        texts.link() == null ? null : texts.link().url(),
        texts.link() == null ? null : texts.link().label());
  }

  private static List<Further> further(SurveyContent source, SurveyContent content, Words own) {
    List<Question> asked = source.asked();
    List<Question> shown = content.asked();
    return IntStream.range(0, asked.size())
        .mapToObj(i -> further(asked.get(i), shown.get(i), content, own))
        .toList();
  }

  private static Further further(
      Question source, Question shown, SurveyContent content, Words own) {
    ShowIf rule = source.showIf();
    List<String> labels =
        switch (source.kind()) {
          case SINGLE, MULTIPLE -> shown.options().stream().map(content::filled).toList();
          case YES_NO -> source.values().stream().map(own::text).toList();
          case RATING, TEXT -> source.values();
        };
    return new Further(
        source.id(),
        content.filled(shown.text()),
        source.kind() == QuestionKind.MULTIPLE,
        pairs(source.values(), labels),
        rule == null ? null : rule.subject(),
        rule == null ? List.of() : rule.values());
  }

  private static List<List<String>> pairs(List<String> stored, List<String> shown) {
    return IntStream.range(0, stored.size())
        .mapToObj(i -> List.of(stored.get(i), shown.get(i)))
        .toList();
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
