package org.heed.response.web.open;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.heed.response.Answers;
import org.heed.response.Completion;
import org.heed.survey.Question;
import org.heed.survey.SurveyContent;
import org.heed.survey.language.Language;
import org.heed.survey.language.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What a page or a kiosk sends. Everything may be missing or made up.
 *
 * @param key drawn by the sender
 * @param comment null when only the score is sent
 * @param done whether comment and reasons were sent along
 * @param answers to further questions, by question
 * @param lang in which the survey was shown
 * @param age seconds since it was given, when it was kept for a while
 * @param user who the page says this is, with {@code at} and {@code signature} to prove it
 */
record SentAnswer(
    @Nullable UUID key,
    @Nullable Integer score,
    @Nullable Boolean done,
    @Nullable String comment,
    @Nullable List<String> reasons,
    @Nullable Map<String, List<String>> answers,
    @Nullable String lang,
    @Nullable Map<String, String> fields,
    @Nullable Long age,
    @Nullable String user,
    @Nullable String at,
    @Nullable String signature) {

  private static final int MOST_FIELDS = 12;
  private static final int LONGEST_VALUE = 200;

  UUID requiredKey() {
    if (key == null) {
      throw new InvalidInput("key", "Send a UUID that you drew for this answer.");
    }
    return key;
  }

  int requiredScore() {
    if (score == null || score < 0 || score > 10) {
      throw new InvalidInput("score", "Send a whole number from 0 to 10.");
    }
    return score;
  }

  boolean isDone() {
    return Boolean.TRUE.equals(done);
  }

  String cleanComment() {
    return comment == null ? "" : PlainText.clean(comment, Answers.MAX_COMMENT);
  }

  /** Everything that joins the score: only what the survey really asks and offers. */
  Completion completion(SurveyContent content) {
    Map<String, List<String>> further = new LinkedHashMap<>();
    for (Question question : content.asked()) {
      List<String> given = answers == null ? null : answers.get(question.id());
      if (given != null) {
        further.put(
            question.id(), question.accepted(given.stream().filter(Objects::nonNull).toList()));
      }
    }
    return new Completion(
        cleanComment(), WidgetTexts.known(content, reasons), further, language(content));
  }

  /** The language in which the survey was shown; null when the page named none it is offered in. */
  private @Nullable String language(SurveyContent content) {
    return Localized.offered(content).stream()
        .map(Language::tag)
        .filter(tag -> tag.equals(lang))
        .findFirst()
        .orElse(null);
  }

  /** What the page says about the visit; what is no proper name or too much is left out. */
  Map<String, String> cleanFields() {
    Map<String, String> clean = new LinkedHashMap<>();
    if (fields != null) {
      fields.entrySet().stream()
          .filter(field -> field.getKey().matches("[a-z][a-z0-9_]{0,39}"))
          .filter(field -> field.getValue() != null)
          .limit(MOST_FIELDS)
          .forEach(
              field ->
                  clean.put(field.getKey(), PlainText.cleanLine(field.getValue(), LONGEST_VALUE)));
    }
    clean.values().removeIf(String::isEmpty);
    return clean;
  }
}
