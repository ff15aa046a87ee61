package org.heed.followup.rule.trial;

import java.time.LocalDate;
import java.util.List;

/**
 * What a rule would have done.
 *
 * @param answers how many answers were looked at
 * @param matched for how many of them it holds
 * @param complete whether these were all answers of the time; false when there were too many
 * @param opensCases whether the rule is one that opens cases
 * @param cases the cases it would have opened, latest first; at most {@value #SHOWN}
 * @param caseCount how many it would have opened
 * @param loads how many each owner would have got, most first
 * @param tickets how many tickets it would have had made in other systems
 * @param tasks how many tasks it would have had made in CRMs
 */
public record TrialResult(
    LocalDate from,
    int answers,
    int matched,
    boolean complete,
    boolean opensCases,
    List<TrialCase> cases,
    int caseCount,
    List<Load> loads,
    int tickets,
    int tasks) {

  /** Most cases that are listed one by one. */
  public static final int SHOWN = 1000;

  private static final int ENOUGH = 20;
  private static final double NEARLY_ALL = 0.9;

  /**
   * A case it would have opened.
   *
   * @param score with its scale, unless that is the one of an NPS
   * @param known whether the answer has a case already, by whatever rule
   */
  public record TrialCase(
      long responseId,
      LocalDate on,
      String score,
      String tone,
      String who,
      String because,
      String owner,
      boolean known) {}

  /** What an owner would have got. */
  public record Load(String owner, int cases) {}

  /** Whether it holds for nearly every answer, so that it was hardly meant like this. */
  public boolean isNearlyEverything() {
    return answers >= ENOUGH && matched >= answers * NEARLY_ALL;
  }
}
