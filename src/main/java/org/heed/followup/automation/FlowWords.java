package org.heed.followup.automation;

import java.util.Locale;
import org.heed.followup.rule.Addressee;
import org.heed.followup.rule.Names;
import org.heed.followup.rule.RuleAction;
import org.heed.followup.rule.RuleWords;

/** Steps in few words. */
public final class FlowWords {

  private FlowWords() {}

  static String of(FlowStep.Act act) {
    return switch (act.action()) {
      case RuleAction.Notify notify ->
          "Tell "
              + (notify.to().kind() == Addressee.Kind.ADDRESS
                  ? notify.to().value()
                  : notify.to().kind().label());
      case RuleAction.Tag tag -> "Tag “" + tag.label() + "”";
      case RuleAction.Flag flag -> "Flag “" + flag.label() + "”";
      case RuleAction.OpenCase open -> "Open a case";
      case RuleAction.Start start -> "Start an automation";
      case RuleAction.Ticket ticket -> "Make a ticket";
      case RuleAction.Task task -> "Make a task in the CRM";
    };
  }

  /** One line for a drawing. */
  public static String of(FlowStep step, Flow flow, Names names) {
    return switch (step) {
      case FlowStep.Wait wait ->
          wait.hours() % 24 == 0
              ? "Wait %d %s".formatted(wait.hours() / 24, wait.hours() == 24 ? "day" : "days")
              : "Wait %d h".formatted(wait.hours());
      case FlowStep.Check check ->
          RuleWords.condition(check.condition(), flow.trigger(), names) + "?";
      case FlowStep.Letter letter -> "Mail: " + letter.subject();
      case FlowStep.Ask ask ->
          "Ask for a %s: %s"
              .formatted(ask.favour().label().toLowerCase(Locale.ROOT), ask.subject());
      case FlowStep.Act act -> of(act);
    };
  }
}
