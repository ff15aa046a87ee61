package org.heed.program.experience;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the touchpoints of the current workspace were answered so far, supplied by the module that
 * counts it. Only answers that count in scores are in it.
 */
public interface PastAnswers {

  /** Of all invitations that a touchpoint ever sent, those that were answered. */
  Part answered(long touchpointId);

  /**
   * By touchpoint: of the invitations sent from this day on that are closed by now, those that were
   * answered.
   */
  Map<Long, Part> answered(LocalDate from, LocalDate today);

  /** By touchpoint: of the answers from this day on, those of unhappy customers. */
  Map<Long, Part> unhappy(LocalDate from);
}
