package org.heed.program.rehearsal;

import java.time.LocalDate;

/** What the program's answers were so far, supplied by the module that counts them. */
public interface PastAnswers {

  /** Answers to invitations and other surveys from this day on. */
  Past since(LocalDate day);

  /**
   * Answers of a time.
   *
   * @param detractors of these, 0 to 6
   */
  record Past(long answers, long detractors) {}
}
