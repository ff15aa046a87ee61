package org.heed.followup.web.automation;

import java.util.List;
import java.util.Map;
import org.heed.followup.advocacy.Favour;
import org.heed.followup.automation.Flow;
import org.heed.followup.automation.FlowStep;
import org.heed.followup.rule.Addressee;
import org.heed.followup.rule.Comparison;
import org.heed.followup.rule.RuleAction;
import org.heed.followup.rule.RuleCondition;
import org.heed.followup.rule.RuleField;

/** Automations to begin with; nothing runs until somebody saves one and switches it on. */
final class StarterFlows {

  private static final String REPLY = "\n\nBest regards\n{owner}\n{owner-mail}";

  static final Map<String, FlowForm> ALL =
      Map.of(
          "thanks",
              form(
                  "Thank promoters",
                  "promoter",
                  new FlowStep.Wait(2, 2),
                  letter(
                      "Thank you, {name}", "Thank you for your {score}. It means a lot to us.", 0)),
          "detail",
              form(
                  "Ask passives for detail",
                  "passive",
                  new FlowStep.Wait(24, 2),
                  letter(
                      "What would have made it a 9?",
                      "Thank you for your {score}. Which one thing should we do better? Just"
                          + " reply.",
                      0)),
          "apology",
              form(
                  "Apologise, and look again",
                  "detractor",
                  new FlowStep.Wait(48, 2),
                  new FlowStep.Check(
                      RuleCondition.of(RuleField.CATEGORY, Comparison.IS, "detractor"), 3, 0),
                  letter(
                      "We are sorry",
                      "You were not happy with us, and we have not been in touch yet. We are"
                          + " sorry.",
                      4),
                  new FlowStep.Act(new RuleAction.Notify(Addressee.ACCOUNT_OWNER), 0)),
          "offer",
              form(
                  "Offer help after a fall",
                  "detractor",
                  letter(
                      "May we show you how?",
                      "We would like to offer you an hour with one of our specialists. Just reply.",
                      2),
                  new FlowStep.Act(new RuleAction.Flag("offer made"), 0)),
          "referral",
              form(
                  "Ask promoters for a referral",
                  "promoter",
                  new FlowStep.Wait(72, 2),
                  new FlowStep.Check(
                      RuleCondition.of(RuleField.CATEGORY, Comparison.IS, "promoter"), 3, 0),
                  new FlowStep.Ask(
                      Favour.REFERRAL,
                      "Whom should we help next?",
                      "Dear {name},\n\n"
                          + "You would recommend us. Is there somebody whom we should talk to? Pass"
                          + " this link on, or just reply:\n"
                          + "{link}"
                          + REPLY,
                      4),
                  new FlowStep.Act(new RuleAction.Tag("referral asked"), 0)));

  private StarterFlows() {}

  private static FlowStep letter(String subject, String text, int next) {
    return new FlowStep.Letter(subject, "Dear {name},\n\n" + text + REPLY, next);
  }

  private static FlowForm form(String name, String category, FlowStep... steps) {
    return FlowForm.of(
        name,
        new Flow(
            List.of(RuleCondition.of(RuleField.CATEGORY, Comparison.IS, category)),
            List.of(steps)));
  }
}
