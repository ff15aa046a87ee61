package org.heed.response.web;

import org.heed.survey.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A page that asks nothing: the link is unknown, the survey closed, the database away.
 *
 * @param back path to the survey; null when there is none to go back to
 */
record SurveyFarewell(
    HttpStatus status, Words words, String title, String text, @Nullable String back) {

  private static final Words ENGLISH = new Words("en");

  static SurveyFarewell unknown() {
    return of(HttpStatus.NOT_FOUND, ENGLISH, "unknown", null);
  }

  static SurveyFarewell away() {
    return of(HttpStatus.SERVICE_UNAVAILABLE, ENGLISH, "away", null);
  }

  static SurveyFarewell nothingHere(String back) {
    return of(HttpStatus.OK, ENGLISH, "nothing", back);
  }

  /** More was sent than any server reads; the number that was stored before is safe. */
  static SurveyFarewell tooLarge(String back) {
    return of(HttpStatus.CONTENT_TOO_LARGE, ENGLISH, "large", back);
  }

  /** The survey takes no answers any more; an earlier one is shown. */
  static SurveyFarewell closed(Words words, SurveyFacts.@Nullable Answer answer) {
    return answer == null
        ? of(HttpStatus.GONE, words, "closed", null)
        : new SurveyFarewell(
            HttpStatus.GONE,
            words,
            words.text("closed"),
            words.text("closed.answered", answer.score()),
            null);
  }

  /** An anonymous answer was given by this link; nobody can find it again, not even to show it. */
  static SurveyFarewell used(Words words) {
    return of(HttpStatus.OK, words, "used", null);
  }

  private static SurveyFarewell of(
      HttpStatus status, Words words, String key, @Nullable String back) {
    return new SurveyFarewell(status, words, words.text(key), words.text(key + ".text"), back);
  }
}
