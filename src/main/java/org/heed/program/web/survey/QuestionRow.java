package org.heed.program.web.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.heed.statistics.Category;
import org.heed.survey.Question;
import org.heed.survey.QuestionKind;
import org.heed.survey.ShowIf;
import org.heed.survey.SurveyContent;
import org.jspecify.annotations.Nullable;

/**
 * A further question as the editor shows it.
 *
 * @param number its place among the questions that are asked, from 1
 * @param field what the names of its fields begin with
 * @param rule when it is asked, in words
 * @param subjects what its rule may rest on: the score and the questions before it
 */
record QuestionRow(
    Question question, int number, String field, String rule, List<Subject> subjects) {

  /** Something that a rule can rest on. */
  record Subject(String id, String label, boolean chosen, List<Value> values) {}

  /** An answer to it. */
  record Value(String value, String label, boolean ticked) {}

  /** The options, one to a line. */
  public String optionLines() {
    return String.join("\n", question.options());
  }

  static List<QuestionRow> of(SurveyContent content) {
    List<QuestionRow> rows = new ArrayList<>();
    List<Question> before = new ArrayList<>();
    for (Question question : content.asked()) {
      rows.add(
          new QuestionRow(
              question,
              rows.size() + 1,
              "questions." + question.id() + ".",
              inWords(content, question),
              subjects(content, question, before)));
      before.add(question);
    }
    return rows;
  }

  private static List<Subject> subjects(
      SurveyContent content, Question question, List<Question> before) {
    ShowIf rule = question.showIf();
    List<Subject> subjects = new ArrayList<>();
    subjects.add(
        new Subject(
            ShowIf.SCORE,
            "only after some scores",
            rule != null && rule.subject().equals(ShowIf.SCORE),
            Arrays.stream(Category.values())
                .map(category -> category.name().toLowerCase(Locale.ROOT))
                .map(key -> new Value(key, scoreWords(content, key), ticked(rule, key)))
                .toList()));
    for (int index = 0; index < before.size(); index++) {
      Question earlier = before.get(index);
      boolean chosen = rule != null && rule.subject().equals(earlier.id());
      if (earlier.kind() != QuestionKind.TEXT) {
        subjects.add(
            new Subject(
                earlier.id(),
                "only after some answers to question " + (index + 1),
                chosen,
                earlier.values().stream()
                    .map(value -> new Value(value, value, chosen && ticked(rule, value)))
                    .toList()));
      }
    }
    return subjects;
  }

  private static boolean ticked(@Nullable ShowIf rule, String value) {
    return rule != null && rule.values().contains(value);
  }

  /** Such as "Asked only after “no” to question 1." */
  static String inWords(SurveyContent content, Question question) {
    ShowIf rule = question.showIf();
    if (rule == null) {
      return "Asked always";
    }
    if (rule.values().isEmpty()) {
      return "Asked only after … (tick at least one answer)";
    }
    boolean score = rule.subject().equals(ShowIf.SCORE);
    String values =
        rule.values().stream()
            .map(value -> score ? scoreWords(content, value) : "“" + value + "”")
            .collect(Collectors.joining(" or "));
    return score
        ? "Asked only after " + values
        : "Asked only after %s to question %s".formatted(values, number(content, rule.subject()));
  }

  private static String number(SurveyContent content, String id) {
    List<String> ids = content.asked().stream().map(Question::id).toList();
    int index = ids.indexOf(id);
    return index < 0 ? "?" : Integer.toString(index + 1);
  }

  private static String scoreWords(SurveyContent content, String key) {
    return Arrays.stream(Category.values())
        .filter(category -> category.name().equalsIgnoreCase(key))
        .map(
            category ->
                "%s (%s)"
                    .formatted(
                        content.kind().word(category).toLowerCase(Locale.ROOT),
                        content.kind().range(category)))
        .findFirst()
        .orElse(key);
  }
}
