package org.heed.survey;

import java.util.List;

/**
 * When a question is asked: only after one of these answers.
 *
 * @param subject {@value #SCORE}, or the id of an earlier question
 * @param values categories such as {@code detractor} for the score; otherwise answers of that
 *     question
 */
public record ShowIf(String subject, List<String> values) {

  /** The subject that stands for the score. */
  public static final String SCORE = "score";

  /** Copies the list, so that a frozen version stays frozen. */
  public ShowIf {
    values = List.copyOf(values);
  }
}
