package org.heed.response.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.heed.platform.text.PlainText;
import org.heed.response.Answers;
import org.heed.response.ConfirmedBy;
import org.heed.statistics.Category;
import org.heed.survey.SurveyContent;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a survey page sent. Everything may be missing or made up.
 *
 * @param score the chosen number, as text
 * @param proof the page's proof, see {@link PageProof}
 * @param how {@code i} or {@code d} when the page confirmed by itself, see survey.js
 * @param step {@code done} when comment and reasons were sent along, {@code more} when only answers
 *     to further questions were
 * @param lang the language of the page
 * @param asked the further questions that the page showed
 * @param further what was answered to them
 */
record SurveyForm(
    @Nullable String score,
    @Nullable String proof,
    @Nullable String how,
    @Nullable String step,
    @Nullable String comment,
    @Nullable List<String> reasons,
    @Nullable String lang,
    List<String> asked,
    Map<String, List<String>> further) {

  private static final String QUESTION = "q.";
  private static final Pattern SCORE = Pattern.compile("10|[0-9]");

  /** Reads the fields of a request. */
  static SurveyForm of(MultiValueMap<String, String> fields) {
    Map<String, List<String>> further = new HashMap<>();
    fields.forEach(
        (name, values) -> {
          if (name.startsWith(QUESTION)) {
            further.put(name.substring(QUESTION.length()), values);
          }
        });
    return new SurveyForm(
        fields.getFirst("score"),
        fields.getFirst("proof"),
        fields.getFirst("how"),
        fields.getFirst("step"),
        fields.getFirst("comment"),
        fields.getOrDefault("reason", List.of()),
        fields.getFirst("lang"),
        fields.getOrDefault("asked", List.of()),
        further);
  }

  /** The chosen number, if it is one of the scale. */
  static OptionalInt score(@Nullable String text) {
    return text != null && SCORE.matcher(text).matches()
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  /** The chosen number, if it is one of any scale. */
  OptionalInt chosen() {
    return score(score);
  }

  /** The chosen number, if it is one of this survey's scale. */
  OptionalInt chosen(SurveyContent content) {
    OptionalInt number = chosen();
    return number.isPresent() && content.measure().fits(number.getAsInt())
        ? number
        : OptionalInt.empty();
  }

  ConfirmedBy confirmedBy() {
    return switch (how == null ? "" : how) {
      case "i" -> ConfirmedBy.INTERACTION;
      case "d" -> ConfirmedBy.DWELL;
      default -> ConfirmedBy.BUTTON;
    };
  }

  boolean isDone() {
    return "done".equals(step);
  }

  boolean isMore() {
    return "more".equals(step);
  }

  /** The answers that can be kept, by question: those of questions that the page showed. */
  Map<String, List<String>> accepted(SurveyContent content) {
    Map<String, List<String>> accepted = new LinkedHashMap<>();
    content.asked().stream()
        .filter(question -> asked.contains(question.id()))
        .forEach(
            question ->
                accepted.put(
                    question.id(),
                    question.accepted(further.getOrDefault(question.id(), List.of()))));
    return accepted;
  }

  /** The comment without characters nobody can see, at most as long as one may be. */
  String cleanComment() {
    return comment == null ? "" : PlainText.clean(comment, Answers.MAX_COMMENT);
  }

  /** How many characters the comment has, when those are too many; otherwise 0. */
  int excess() {
    int length = comment == null ? 0 : comment.codePointCount(0, comment.length());
    return length <= Answers.MAX_COMMENT || isShortOnceCleaned() ? 0 : length;
  }

  private boolean isShortOnceCleaned() {
    String clean = comment == null ? "" : PlainText.clean(comment, Answers.MAX_COMMENT + 1);
    return clean.codePointCount(0, clean.length()) <= Answers.MAX_COMMENT;
  }

  /** The ticked reasons that the survey really offers, in the survey's order. */
  List<String> knownReasons(SurveyContent content) {
    if (reasons == null) {
      return List.of();
    }
    return java.util.Arrays.stream(Category.values())
        .flatMap(category -> content.texts(category).reasons().stream())
        .map(content::filled)
        .filter(reasons::contains)
        .distinct()
        .toList();
  }
}
