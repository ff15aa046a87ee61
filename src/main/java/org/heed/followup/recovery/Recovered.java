package org.heed.followup.recovery;

import org.heed.statistics.Category;
import org.heed.statistics.SurveyKind;

/** When a customer counts as won back. */
final class Recovered {

  private Recovered() {}

  /**
   * Whether the second score says so: it is not a detractor's, and better than the first where both
   * are on the same scale.
   */
  static boolean is(SurveyKind firstKind, int first, SurveyKind secondKind, int second) {
    boolean sameScale =
        firstKind.measure().lowest() == secondKind.measure().lowest()
            && firstKind.measure().highest() == secondKind.measure().highest();
    return secondKind.category(second) != Category.DETRACTOR && (!sameScale || second > first);
  }
}
