package org.heed.response;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said after the score.
 *
 * @param comment plain text up to {@value Answers#MAX_COMMENT} characters, see {@code
 *     PlainText.clean}; null or blank for none
 * @param reasons as they are worded in the survey
 * @param further answers to further questions by question; an empty list takes an answer away, a
 *     question left out stays as it is
 * @param language in which the survey was answered; null when not known
 */
public record Completion(
    @Nullable String comment,
    List<String> reasons,
    Map<String, List<String>> further,
    @Nullable String language) {

  /** A comment and reasons without answers to further questions. */
  public static Completion of(@Nullable String comment, List<String> reasons) {
    return new Completion(comment, reasons, Map.of(), null);
  }
}
