package org.heed.followup.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;

/**
 * A rule as people wrote it.
 *
 * @param conditions all of them have to hold; none means every answer
 */
public record RuleDefinition(List<RuleCondition> conditions, List<RuleAction> actions) {

  /** Copies the lists. */
  public RuleDefinition {
    conditions = List.copyOf(conditions);
    actions = List.copyOf(actions);
  }

  /** What it does about a case, if anything. */
  @JsonIgnore
  public Optional<RuleAction.OpenCase> openCase() {
    return actions.stream()
        .filter(RuleAction.OpenCase.class::isInstance)
        .map(RuleAction.OpenCase.class::cast)
        .findFirst();
  }

  /**
   * Whether it says for which scores it is meant. A rule that does not leaves passives alone: they
   * trigger nothing unless told so.
   */
  @JsonIgnore
  public boolean namesScores() {
    return looksAt(RuleField.SCORE) || looksAt(RuleField.CATEGORY);
  }

  /** Whether a condition is about this field. */
  public boolean looksAt(RuleField field) {
    return conditions.stream().anyMatch(condition -> condition.field() == field);
  }
}
