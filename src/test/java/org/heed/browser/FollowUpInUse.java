package org.heed.browser;

import java.time.DayOfWeek;
import java.util.List;
import org.heed.followup.advocacy.Favour;
import org.heed.followup.automation.Automations;
import org.heed.followup.automation.Flow;
import org.heed.followup.automation.FlowStep;
import org.heed.followup.automation.Runner;
import org.heed.followup.owner.Duty;
import org.heed.followup.owner.Rota;
import org.heed.followup.person.SpecialistGroups;
import org.heed.followup.rule.Comparison;
import org.heed.followup.rule.RuleCondition;
import org.heed.followup.rule.RuleField;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills pages of following up that are empty in a new workspace, for tests that look at them. */
final class FollowUpInUse {

  private static final String UNBROKEN = "averylongnamewithoutanyplacetobreak".repeat(3);

  private final ApplicationContext context;
  private final long workspace;

  FollowUpInUse(ApplicationContext context, long workspace) {
    this.context = context;
    this.workspace = workspace;
  }

  /** Before anybody answered: an automation that will run. */
  void automate() {
    Automations automations = context.getBean(Automations.class);
    Flow flow =
        new Flow(
            List.of(RuleCondition.of(RuleField.SCORE, Comparison.AT_MOST, "6")),
            List.of(
                new FlowStep.Letter("We are sorry, {name}", "Dear {name}, we are sorry.", 2),
                new FlowStep.Wait(48, 3),
                new FlowStep.Check(
                    RuleCondition.of(RuleField.SCORE, Comparison.AT_MOST, "6"), 4, 0),
                new FlowStep.Ask(Favour.REFERRAL, "Whom should we help next?", "Here: {link}", 0)));
    in(() -> automations.switchTo(automations.create("Sorry, then look again", flow), true));
  }

  /** After an unhappy answer with a case: what belongs to both, and who works on them. */
  void fill(long person, long caseId, long responseId) {
    in(context.getBean(Runner.class)::advance);
    in(() -> context.getBean(Rota.class).replace(List.of(Duty.weekly(person, DayOfWeek.MONDAY))));
    in(() -> context.getBean(SpecialistGroups.class).add("Billing experts", List.of(person)));
    run(
        """
        with issue as (
          insert into systemic_issue (workspace_id, cause_kind, cause, owner_id, opened_at)
          values (:workspace, 'root_cause', 'support', :person, now()) returning id)
        insert into systemic_issue_case (workspace_id, issue_id, case_id, added_at)
        select :workspace, id, :case, now() from issue
        """,
        person,
        caseId,
        responseId);
    run(
        """
        insert into answer_flag (workspace_id, response_id, code, found_at)
        select :workspace, :response, code, now() from unnest(array['too_fast', 'scripted']) code
        """,
        person,
        caseId,
        responseId);
    run(
        """
        with stray as (
          insert into strayed_reply (workspace_id, at, sender, recipient, subject, body, message_id,
                                     reason)
          values (:workspace, now(), 'eve@example.com', 'case@example.com', 'Re: %1$s',
                  'Please change it. %1$s', '<a@x>', 'The address it was sent to names no case.')
          returning id)
        insert into case_mail_file (workspace_id, strayed_id, name, type, size, left_out)
        select :workspace, id, '%1$s.pdf', 'application/pdf', 0, 'Larger than 5 MB.' from stray
        """
            .formatted(UNBROKEN),
        person,
        caseId,
        responseId);
    run(
        """
        with mail as (
          insert into case_mail (workspace_id, case_id, direction, at, address, subject, body,
                                 message_id, state)
          values (:workspace, :case, 'in', now(), 'ada@example.com', 'Re: Your feedback',
                  'See the picture.', '<b@x>', 'received') returning id)
        insert into case_mail_file (workspace_id, mail_id, name, type, size, content)
        select :workspace, id, '%s.png', 'image/png', 3, '\\x010203'::bytea from mail
        """
            .formatted(UNBROKEN),
        person,
        caseId,
        responseId);
  }

  private void in(Runnable work) {
    WorkspaceScope.run(workspace, work);
  }

  private void run(String statement, long person, long caseId, long responseId) {
    in(
        () ->
            context
                .getBean(JdbcClient.class)
                .sql(statement)
                .param("workspace", workspace)
                .param("person", person)
                .param("case", caseId)
                .param("response", responseId)
                .update());
  }
}
