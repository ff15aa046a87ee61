package org.heed.response.web;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.heed.platform.text.PlainText;
import org.heed.response.Answers;
import org.heed.response.ConfirmedBy;
import org.heed.statistics.Category;
import org.heed.survey.SurveyContent;
import org.jspecify.annotations.Nullable;

/**
 * What a survey page sent. Everything may be missing or made up.
 *
 * @param score the chosen number, as text
 * @param proof the page's proof, see {@link PageProof}
 * @param how {@code i} or {@code d} when the page confirmed by itself, see survey.js
 * @param step {@code done} when comment and reasons were sent along
 */
record SurveyForm(
    @Nullable String score,
    @Nullable String proof,
    @Nullable String how,
    @Nullable String step,
    @Nullable String comment,
    @Nullable List<String> reasons) {

  private static final Pattern SCORE = Pattern.compile("10|[0-9]");

  /** The chosen number, if it is one of the scale. */
  static OptionalInt score(@Nullable String text) {
    return text != null && SCORE.matcher(text).matches()
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  OptionalInt chosen() {
    return score(score);
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
