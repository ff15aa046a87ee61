package org.heed.response.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.heed.statistics.Category;
import org.heed.survey.Question;
import org.heed.survey.QuestionKind;
import org.heed.survey.ShowIf;
import org.heed.survey.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A further question as the page shows it.
 *
 * @param shown whether it is visible before anything changes
 * @param written the text to show in the field of a free answer
 * @param subject what its rule looks at; null without a rule
 * @param values the answers after which it is asked, one to a line
 */
record AskedQuestion(
    String id,
    QuestionKind kind,
    String text,
    List<Choice> choices,
    boolean shown,
    String written,
    @Nullable String subject,
    String values) {

  /**
   * Something that can be chosen.
   *
   * @param value what is stored, the same in every language
   */
  record Choice(String value, String label, boolean chosen) {}

  /** The question in the page's language, with what was answered before. */
  static AskedQuestion of(
      Question source,
      Question shown,
      Words words,
      Category category,
      Map<String, List<String>> known) {
    List<String> answer = known.getOrDefault(source.id(), List.of());
    ShowIf rule = source.showIf();
    return new AskedQuestion(
        source.id(),
        source.kind(),
        shown.text(),
        choices(source, shown, words, answer),
        source.isShown(category, known),
        source.kind() == QuestionKind.TEXT ? String.join("", answer) : "",
        rule == null ? null : rule.subject(),
        rule == null ? "" : String.join("\n", rule.values()));
  }

  private static List<Choice> choices(
      Question source, Question shown, Words words, List<String> answer) {
    List<String> values = source.values();
    return IntStream.range(0, values.size())
        .mapToObj(
            index -> {
              String value = values.get(index);
              String label =
                  switch (source.kind()) {
                    case SINGLE, MULTIPLE -> shown.options().get(index);
                    case YES_NO -> words.text(value);
                    case RATING, TEXT -> value;
                  };
              return new Choice(value, label, answer.contains(value));
            })
        .toList();
  }
}
