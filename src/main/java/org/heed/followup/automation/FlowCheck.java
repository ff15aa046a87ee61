package org.heed.followup.automation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.heed.followup.rule.RuleAction;
import org.heed.followup.rule.RuleDefinition;
import org.heed.followup.rule.book.Rules;
import org.heed.platform.web.InvalidInput;
import org.springframework.stereotype.Component;

/** Refuses flows that could not be meant, loops above all. */
@Component
class FlowCheck {

  private static final int MOST = 20;

  private final Rules rules;

  FlowCheck(Rules rules) {
    this.rules = rules;
  }

  /**
   * Accepts a flow.
   *
   * @throws InvalidInput saying what to do
   */
  void check(Flow flow) {
    if (flow.steps().isEmpty() || flow.steps().size() > MOST) {
      throw new InvalidInput("steps", "Add 1 to 20 steps.");
    }
    rules.check(new RuleDefinition(flow.trigger(), List.of(new RuleAction.Tag("x"))));
    for (int number = 1; number <= flow.steps().size(); number++) {
      step(number, flow.steps().get(number - 1), flow.steps().size());
    }
    requireNoLoop(flow);
  }

  private void step(int number, FlowStep step, int last) {
    successors(step)
        .filter(next -> next < 0 || next > last)
        .findAny()
        .ifPresent(
            missing -> {
              throw new InvalidInput(
                  "steps", "Step %d leads to a step that does not exist.".formatted(number));
            });
    switch (step) {
      case FlowStep.Wait wait -> {
        if (wait.hours() < 1 || wait.hours() > 2160) {
          throw new InvalidInput("steps", "Step %d: wait 1 to 2,160 hours.".formatted(number));
        }
      }
      case FlowStep.Check check ->
          rules.check(
              new RuleDefinition(List.of(check.condition()), List.of(new RuleAction.Tag("x"))));
      case FlowStep.Letter letter -> words(number, letter);
      case FlowStep.Ask ask -> words(number, ask.letter());
      case FlowStep.Act act -> {
        if (act.action() instanceof RuleAction.OpenCase
            || act.action() instanceof RuleAction.Start) {
          throw new InvalidInput(
              "steps", "Step %d: cases and automations are started by rules.".formatted(number));
        }
        rules.check(new RuleDefinition(List.of(), List.of(act.action())));
      }
    }
  }

  private static void words(int number, FlowStep.Letter letter) {
    if (letter.subject().isBlank() || letter.text().isBlank()) {
      throw new InvalidInput("steps", "Step %d: write a subject and a text.".formatted(number));
    }
  }

  /**
   * Whether it can come to an end on every way.
   *
   * @throws InvalidInput naming the step at which it would go round in circles
   */
  static void requireNoLoop(Flow flow) {
    IntStream.rangeClosed(1, flow.steps().size())
        .forEach(first -> walk(flow, first, new HashSet<>()));
  }

  private static void walk(Flow flow, int number, Set<Integer> above) {
    if (number == 0) {
      return;
    }
    if (!above.add(number)) {
      throw new InvalidInput(
          "steps",
          "Step %d would come round again for ever. Let it lead to a later step or to the end."
              .formatted(number));
    }
    successors(flow.steps().get(number - 1)).forEach(next -> walk(flow, next, above));
    above.remove(number);
  }

  static IntStream successors(FlowStep step) {
    return step instanceof FlowStep.Check check
        ? IntStream.of(check.next(), check.otherwise())
        : IntStream.of(step.next());
  }
}
