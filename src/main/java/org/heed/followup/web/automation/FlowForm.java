package org.heed.followup.web.automation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heed.followup.advocacy.Favour;
import org.heed.followup.automation.Flow;
import org.heed.followup.automation.FlowStep;
import org.heed.followup.rule.Addressee;
import org.heed.followup.rule.RuleAction;
import org.heed.followup.rule.RuleCondition;
import org.heed.followup.rule.RuleDefinition;
import org.heed.followup.web.rules.RuleForm;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The automation editor as it was typed, finished or not. */
record FlowForm(String name, List<RuleForm.Row> trigger, List<StepRow> steps) {

  private static final int TEXT = 5000;
  private static final String NO_SYSTEM = "Choose the system in which it is made.";
  private static final String[] ROW = {"field", "about", "comparison", "value"};

  /**
   * A step as typed.
   *
   * @param kind {@code mail}, {@code ask}, {@code wait}, {@code check} or {@code act}
   * @param what {@code owner}, {@code tag}, {@code flag}, {@code ticket:3} or {@code task:4}; of an
   *     {@code ask}, the favour
   */
  record StepRow(
      String kind,
      String hours,
      String subject,
      String text,
      String what,
      String label,
      RuleForm.Row check,
      String next,
      String otherwise) {

    FlowStep step() {
      return switch (kind) {
        case "wait" -> new FlowStep.Wait(number(hours, "Enter whole hours."), target(next));
        case "check" ->
            new FlowStep.Check(
                RuleForm.conditions(List.of(check)).stream()
                    .findFirst()
                    .orElseThrow(
                        () -> new InvalidInput("steps", "Choose what the condition looks at.")),
                target(next),
                target(otherwise));
        case "act" -> new FlowStep.Act(action(), target(next));
        case "ask" -> new FlowStep.Ask(Favour.orReferral(what), subject, text, target(next));
        default -> new FlowStep.Letter(subject, text, target(next));
      };
    }

    private RuleAction action() {
      String[] parts = what.split(":", 2);
      return switch (parts[0]) {
        case "tag" -> new RuleAction.Tag(label);
        case "flag" -> new RuleAction.Flag(label);
        case "ticket" ->
            new RuleAction.Ticket(
                number(what.substring(parts[0].length()).replace(":", ""), NO_SYSTEM));
        case "task" ->
            new RuleAction.Task(
                number(what.substring(parts[0].length()).replace(":", ""), NO_SYSTEM));
        default -> new RuleAction.Notify(Addressee.ACCOUNT_OWNER);
      };
    }

    private static int target(String typed) {
      return typed.isEmpty() ? 0 : number(typed, "Choose the step that follows.");
    }

    private static int number(String typed, String advice) {
      if (!typed.matches("[0-9]{1,6}")) {
        throw new InvalidInput("steps", advice);
      }
      return Integer.parseInt(typed);
    }
  }

  static FlowForm of(String name, Flow flow) {
    return new FlowForm(name, rows(flow.trigger()), StepRows.of(flow.steps()));
  }

  static List<RuleForm.Row> rows(List<RuleCondition> conditions) {
    return RuleForm.of("", new RuleDefinition(conditions, List.of())).conditions();
  }

  static FlowForm read(MultiValueMap<String, String> fields) {
    MultiValueMap<String, String> checks = new LinkedMultiValueMap<>();
    for (String part : ROW) {
      checks.put(part, fields.getOrDefault("s-" + part, List.of()));
    }
    List<RuleForm.Row> checkRows = RuleForm.rows(checks);
    List<StepRow> steps = new ArrayList<>();
    for (int i = 0; i < checkRows.size(); i++) {
      steps.add(
          new StepRow(
              at(fields, "kind", i),
              at(fields, "hours", i),
              at(fields, "subject", i),
              at(fields, "words", i),
              at(fields, "what", i),
              at(fields, "label", i),
              checkRows.get(i),
              at(fields, "next", i),
              at(fields, "otherwise", i)));
    }
    return new FlowForm(at(fields, "name", 0), RuleForm.rows(fields), steps);
  }

  private static String at(MultiValueMap<String, String> fields, String name, int index) {
    List<String> values = fields.getOrDefault(name, List.of());
    return index < values.size() ? PlainText.clean(values.get(index), TEXT) : "";
  }

  /**
   * The form after a button: {@code add-condition}, {@code remove-condition-0}, {@code add-wait}.
   */
  FlowForm after(String button) {
    String[] words = button.split("-", -1);
    if (words[0].equals("add") && words.length > 1 && !words[1].equals("condition")) {
      return new FlowForm(name, trigger, StepRows.plus(steps, words[1]));
    }
    if (words[0].equals("remove") && words.length > 2 && words[1].equals("step")) {
      return new FlowForm(name, trigger, StepRows.without(steps, words[2]));
    }
    return new FlowForm(
        name, new RuleForm("", trigger, List.of()).after(button).conditions(), steps);
  }

  Flow flow() {
    return new Flow(RuleForm.conditions(trigger), steps.stream().map(StepRow::step).toList());
  }

  /** The flow, when it can be drawn. */
  Optional<Flow> drawable() {
    try {
      return Optional.of(flow());
    } catch (InvalidInput unfinished) {
      return Optional.empty();
    }
  }
}
