package org.heed.followup.automation;

import java.util.List;
import org.heed.followup.rule.RuleCondition;

/**
 * An automation as people drew it.
 *
 * @param trigger conditions that start it, all of which have to hold; with none it is started by
 *     rules only
 */
public record Flow(List<RuleCondition> trigger, List<FlowStep> steps) {

  /** Copies the lists. */
  public Flow {
    trigger = List.copyOf(trigger);
    steps = List.copyOf(steps);
  }
}
