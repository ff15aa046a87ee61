package org.heed.demo.history;

import java.time.LocalDate;
import java.util.List;
import org.heed.demo.DemoOnly;
import org.heed.followup.automation.Automations;
import org.heed.followup.automation.Flow;
import org.heed.followup.automation.FlowStep;
import org.heed.followup.automation.Runner;
import org.heed.followup.rule.Comparison;
import org.heed.followup.rule.RuleCondition;
import org.heed.followup.rule.RuleField;
import org.heed.followup.systemic.IssueRaising;
import org.heed.response.PastAnswer;
import org.springframework.stereotype.Component;

/**
 * What makes the last weeks worth a look, however small the company is: complaints with one cause,
 * and an automation that thanks promoters.
 */
@Component
@DemoOnly
class LastWeeks {

  private static final Flow THANKS =
      new Flow(
          List.of(RuleCondition.of(RuleField.CATEGORY, Comparison.IS, "promoter")),
          List.of(
              new FlowStep.Wait(2, 2),
              new FlowStep.Letter(
                  "Thank you, {name}",
                  """
                  Dear {name},

                  Thank you for your {score}. It means a lot to us.

                  Best regards
                  {owner}
                  {owner-mail}\
                  """,
                  0)));

  private final Automations automations;
  private final Runner runner;
  private final IssueRaising issues;
  private final Complaints complaints;

  LastWeeks(Automations automations, Runner runner, IssueRaising issues, Complaints complaints) {
    this.automations = automations;
    this.runner = runner;
    this.issues = issues;
    this.complaints = complaints;
  }

  /**
   * One of their days.
   *
   * @return on the first one, what customers will say until today; otherwise nothing
   */
  List<PastAnswer> pass(LocalDate today, long touchpoint, long version) {
    boolean first = automations.all().isEmpty();
    if (first) {
      automations.switchTo(automations.create("Thank promoters", THANKS), true);
    }
    runner.advance();
    issues.raise();
    return first ? complaints.until(today, touchpoint, version) : List.of();
  }
}
