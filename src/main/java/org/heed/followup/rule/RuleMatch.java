package org.heed.followup.rule;

/**
 * A rule that holds for an answer.
 *
 * @param because the facts that made it hold, as part of a sentence
 */
public record RuleMatch(FollowUpRule rule, String because) {

  /** Whether the rule asks for a case. */
  public boolean opensCase() {
    return rule.definition().openCase().isPresent();
  }
}
