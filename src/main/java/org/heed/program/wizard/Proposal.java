package org.heed.program.wizard;

import java.util.List;
import org.heed.program.TouchpointSettings;
import org.heed.survey.SurveyContent;

/**
 * A whole program, every part with the reason for it. Nothing is stored yet.
 *
 * @param methodology its name
 * @param reason why this one
 * @param targets what to aim at
 */
public record Proposal(
    String methodology, String reason, List<Reason> targets, List<Proposed> touchpoints) {

  /** A proposed touchpoint, all settings assumed. */
  public record Proposed(TouchpointSettings settings, SurveyContent survey, List<Reason> reasons) {}

  /**
   * A choice and the reason for it.
   *
   * @param choice what is proposed, in a few words
   * @param because why
   */
  public record Reason(String choice, String because) {}
}
