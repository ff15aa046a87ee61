package org.heed.followup.automation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.heed.followup.rule.Comparison;
import org.heed.followup.rule.CompiledRule;
import org.heed.followup.rule.FollowUpRule;
import org.heed.followup.rule.Names;
import org.heed.followup.rule.RuleCondition;
import org.heed.followup.rule.RuleDefinition;
import org.heed.followup.rule.RuleField;
import org.heed.platform.database.WorkspaceScope;
import org.heed.statistics.Category;
import org.springframework.stereotype.Component;

/** Versions of automations, compiled once; they never change. */
@Component
class FlowBook {

  private static final int MOST = 10_000;

  private final Automations automations;
  private final Map<List<Long>, Ready> known = new ConcurrentHashMap<>();

  FlowBook(Automations automations) {
    this.automations = automations;
  }

  /** A flow and the conditions of its checks by the number of their steps. */
  record Ready(Flow flow, Map<Integer, CompiledRule> checks) {}

  Ready of(long automationId, int version) {
    if (known.size() > MOST) {
      known.clear();
    }
    return known.computeIfAbsent(
        List.of(WorkspaceScope.current(), automationId, (long) version),
        key -> compile(automations.flow(automationId, version)));
  }

  static Ready compile(Flow flow) {
    Map<Integer, CompiledRule> checks = new HashMap<>();
    for (int number = 1; number <= flow.steps().size(); number++) {
      if (flow.steps().get(number - 1) instanceof FlowStep.Check check) {
        checks.put(number, compiled(number, check.condition()));
      }
    }
    return new Ready(flow, checks);
  }

  /** A check is asked of passives too: whoever drew the flow decided whom it starts for. */
  private static CompiledRule compiled(int number, RuleCondition condition) {
    RuleCondition anybody =
        RuleCondition.of(
            RuleField.CATEGORY,
            Comparison.IS,
            Stream.of(Category.values())
                .map(category -> category.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new));
    return CompiledRule.of(
        new FollowUpRule(
            number,
            "step",
            true,
            1,
            new RuleDefinition(List.of(anybody, condition), List.of()),
            Instant.EPOCH),
        Names.NONE);
  }
}
