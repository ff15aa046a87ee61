package org.heed.survey.authoring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.heed.statistics.SurveyKind;
import org.heed.survey.SurveyContent;
import org.heed.survey.language.Words;

/**
 * The standard question of a kind with the ends of its scale. Heed ships it in every language.
 *
 * @param question with {@code {product}} where the product's name stands
 * @param low what the lowest number means
 * @param high what the highest number means
 */
public record Wording(String question, String low, String high) {

  private static final List<String> LEADING =
      List.of(
          "amazing",
          "awesome",
          "excellent",
          "fantastic",
          "great",
          "wonderful",
          "love",
          "best",
          "don't you",
          "wouldn't you",
          "agree that");
  private static final Pattern CLOSED =
      Pattern.compile("^(do|does|did|is|are|was|were|have|has|had|can|could|would|will)\\b.*");
  private static final Pattern VARIABLE = Pattern.compile("\\{[^{}\\s]*}");

  /** The wording of this kind in English. */
  public static Wording of(SurveyKind kind) {
    String key =
        switch (kind) {
          case RNPS, TNPS -> "std.nps";
          case CSAT5, CSAT10 -> "std.csat";
          case CES7 -> "std.ces";
          case EXPERIENCE -> "std.experience";
        };
    Words english = new Words("en");
    return new Wording(english.text(key), english.text(key + ".low"), english.text(key + ".high"));
  }

  /** The question whether somebody was satisfied with help, for the kinds that ask satisfaction. */
  static String help() {
    return new Words("en").text("std.csat.help");
  }

  /** The survey as another kind; standard wording changes along, own wording stays. */
  public static SurveyContent changed(SurveyContent content, SurveyKind to) {
    Wording before = of(content.kind());
    Wording after = of(to);
    return content
        .edit()
        .kind(to)
        .question(swapped(content.question(), before.question, after.question))
        .ends(
            swapped(content.lowLabel(), before.low, after.low),
            swapped(content.highLabel(), before.high, after.high))
        .done();
  }

  private static String swapped(String text, String before, String after) {
    boolean other = text.equals(help()) && !after.equals(before);
    return text.equals(before) || text.isBlank() || other ? after : text;
  }

  /** The first word that pushes towards an answer. */
  static Optional<String> leading(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return LEADING.stream()
        .filter(word -> Pattern.compile("\\b" + word + "\\b").matcher(lower).find())
        .findFirst();
  }

  /** Whether yes or no would answer the question. */
  static boolean isClosed(String question) {
    return CLOSED.matcher(question.toLowerCase(Locale.ROOT).strip()).matches();
  }

  /** What looks like a variable and is none. */
  static List<String> unknownVariables(String text) {
    return VARIABLE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(variable -> !variable.equals("{product}"))
        .distinct()
        .toList();
  }
}
