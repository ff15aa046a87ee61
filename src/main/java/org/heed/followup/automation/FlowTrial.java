package org.heed.followup.automation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.heed.followup.rule.AnswerFacts;
import org.heed.followup.rule.CompiledRule;
import org.heed.followup.rule.FollowUpRule;
import org.heed.followup.rule.RuleAction;
import org.heed.followup.rule.RuleBook;
import org.heed.followup.rule.RuleDefinition;
import org.heed.followup.rule.book.NameReader;
import org.heed.followup.rule.trial.PastAnswers;
import org.springframework.stereotype.Component;

/**
 * Tries an automation on the answers of the last 90 days: how many would have come to each step, if
 * no person had taken over. An automation that rules start is tried on every answer.
 */
@Component
public class FlowTrial {

  private final PastAnswers past;
  private final Automations automations;
  private final NameReader names;

  FlowTrial(PastAnswers past, Automations automations, NameReader names) {
    this.past = past;
    this.automations = automations;
    this.names = names;
  }

  /**
   * Words for each step by its number, and for the trigger under 0; nothing is changed.
   *
   * @throws org.heed.platform.web.InvalidInput when the flow could not be meant
   */
  public Map<Integer, String> run(Flow flow) {
    automations.check(flow);
    CompiledRule trigger =
        CompiledRule.of(
            new FollowUpRule(
                0,
                "",
                true,
                1,
                new RuleDefinition(flow.trigger(), List.of(new RuleAction.Tag("x"))),
                Instant.EPOCH),
            names.read());
    Map<Integer, CompiledRule> checks = FlowBook.compile(flow).checks();
    List<CompiledRule> all = new ArrayList<>(checks.values());
    all.add(trigger);
    Map<Integer, Integer> came = new TreeMap<>();
    int[] answers = {0};
    past.forEach(
        RuleBook.of(all),
        some ->
            some.forEach(
                facts -> {
                  answers[0]++;
                  if (trigger.judge(facts).isPresent()) {
                    came.merge(0, 1, Integer::sum);
                    walk(flow, facts, checks, came);
                  }
                }));
    Map<Integer, String> words = new TreeMap<>();
    words.put(0, "%,d of %,d".formatted(came.getOrDefault(0, 0), answers[0]));
    for (int number = 1; number <= flow.steps().size(); number++) {
      words.put(number, "%,d".formatted(came.getOrDefault(number, 0)));
    }
    return words;
  }

  private static void walk(
      Flow flow, AnswerFacts facts, Map<Integer, CompiledRule> checks, Map<Integer, Integer> came) {
    int step = 1;
    while (step != 0) {
      came.merge(step, 1, Integer::sum);
      FlowStep current = flow.steps().get(step - 1);
      boolean holds =
          Optional.ofNullable(checks.get(step)).flatMap(one -> one.judge(facts)).isPresent();
      step = current instanceof FlowStep.Check check && !holds ? check.otherwise() : current.next();
    }
  }
}
