package org.heed.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.heed.statistics.Category;

/**
 * Every text of a survey that respondents read has a key, such as {@code detractor.followUp} or
 * {@code questions.q1.options.0}; translations are kept by key.
 */
public final class TextKeys {

  private TextKeys() {}

  /** All texts that are not empty, by key, in the order of the page. */
  public static Map<String, String> of(SurveyContent content) {
    Map<String, String> texts = new LinkedHashMap<>();
    replaced(
        content,
        (key, text) -> {
          if (!text.isBlank()) {
            texts.put(key, text);
          }
          return text;
        });
    return texts;
  }

  /** The survey with each text replaced by what the function makes of its key and its text. */
  public static SurveyContent replaced(SurveyContent content, Replacement by) {
    SurveyEdit edit =
        content
            .edit()
            .intro(by.of("intro", content.intro()))
            .question(by.of("question", content.question()))
            .ends(by.of("lowLabel", content.lowLabel()), by.of("highLabel", content.highLabel()));
    for (Category category : Category.values()) {
      edit.texts(category, category(category, content.texts(category), by));
    }
    return edit.questions(
            content.questions().stream()
                .map(question -> question.retired() == null ? question(question, by) : question)
                .toList())
        .incentive(by.of("incentive", content.incentive()))
        .done();
  }

  private static CategoryTexts category(Category category, CategoryTexts texts, Replacement by) {
    String prefix = category.name().toLowerCase(Locale.ROOT) + ".";
    Link link = texts.link();
    return new CategoryTexts(
        by.of(prefix + "followUp", texts.followUp()),
        each(texts.reasons(), index -> prefix + "reasons." + index, by),
        by.of(prefix + "closing", texts.closing()),
        link == null ? null : new Link(by.of(prefix + "linkLabel", link.label()), link.url()));
  }

  private static Question question(Question question, Replacement by) {
    String prefix = "questions." + question.id() + ".";
    return new Question(
        question.id(),
        question.kind(),
        by.of(prefix + "text", question.text()),
        each(question.options(), index -> prefix + "options." + index, by),
        question.showIf(),
        question.retired());
  }

  private static List<String> each(
      List<String> texts, Function<Integer, String> key, Replacement by) {
    List<String> replaced = new ArrayList<>();
    for (String text : texts) {
      replaced.add(by.of(key.apply(replaced.size()), text));
    }
    return replaced;
  }

  /** Says what stands in the place of a text. */
  @FunctionalInterface
  public interface Replacement {

    /** The text that takes the place of the given one. */
    String of(String key, String text);
  }
}
