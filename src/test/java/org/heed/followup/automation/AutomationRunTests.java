package org.heed.followup.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.heed.HeedTest;
import org.heed.followup.CaseDetail;
import org.heed.followup.Cases;
import org.heed.followup.ContactAttempt;
import org.heed.followup.FollowupScene;
import org.heed.followup.rule.Comparison;
import org.heed.followup.rule.RuleAction;
import org.heed.followup.rule.RuleCondition;
import org.heed.followup.rule.RuleField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HeedTest
class AutomationRunTests {

  private static final Flow SORRY =
      new Flow(
          List.of(RuleCondition.of(RuleField.SCORE, Comparison.AT_MOST, "6")),
          List.of(
              new FlowStep.Letter("Thank you, {name}", "We read your {score}.", 2),
              new FlowStep.Wait(24, 3),
              new FlowStep.Check(RuleCondition.of(RuleField.SCORE, Comparison.AT_MOST, "3"), 4, 0),
              new FlowStep.Letter("We are sorry", "{owner} will call.", 5),
              new FlowStep.Act(new RuleAction.Tag("apologised"), 0)));

  @Autowired private ApplicationContext context;
  @Autowired private Automations automations;
  @Autowired private Runner runner;
  @Autowired private Cases cases;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transactions;

  private FollowupScene scene;
  private long invitation;
  private long automation;

  @BeforeEach
  void switchOn() {
    scene = new FollowupScene(context);
    invitation = scene.ask();
    automation =
        scene.in(
            () -> {
              long id = automations.create("Sorry", SORRY);
              automations.switchTo(id, true);
              return id;
            });
  }

  @Test
  void waitsAcrossRestartsThenGoesOnByTheAnswerAsItIsThen() {
    scene.answer(invitation, 2);
    advance();
    assertThat(subjects()).anyMatch(subject -> subject.startsWith("Thank you,"));
    assertThat(state()).isEqualTo("waiting");
    advance();
    assertThat(steps()).hasSize(2);
    later();
    advance();
    assertThat(state()).isEqualTo("done");
    assertThat(subjects()).contains("We are sorry");
    assertThat(steps()).hasSize(5).contains("Yes: goes on.", "Tag “apologised”");
  }

  @Test
  void theOtherWayIsTakenWhenTheConditionDoesNotHold() {
    scene.answer(invitation, 5);
    advance();
    later();
    advance();
    assertThat(state()).isEqualTo("done");
    assertThat(subjects()).doesNotContain("We are sorry");
  }

  @Test
  void stopsWhenAPersonTakesOver() {
    scene.answer(invitation, 2);
    advance();
    CaseDetail open = Objects.requireNonNull(scene.caseOf(invitation, cases));
    scene.as(
        scene.csm,
        () ->
            cases.logAttempt(
                open.id(),
                open.revision(),
                ContactAttempt.Means.CALL,
                ContactAttempt.Result.REACHED,
                ""));
    later();
    advance();
    assertThat(state()).isEqualTo("stopped");
    assertThat(subjects()).doesNotContain("We are sorry");
  }

  @Test
  void aRunKeepsTheVersionItStartedWith() {
    scene.answer(invitation, 2);
    advance();
    Flow other = new Flow(SORRY.trigger(), List.of(new FlowStep.Letter("Other", "Words", 0)));
    scene.in(
        () -> {
          automations.change(automation, 1, "Sorry", other);
          return true;
        });
    later();
    advance();
    assertThat(subjects()).contains("We are sorry").doesNotContain("Other");
  }

  @Test
  void aCrashBetweenStepsLeavesNothingHalfDone() {
    scene.answer(invitation, 2);
    assertThatThrownBy(
            () ->
                scene.in(
                    () ->
                        transactions.execute(
                            transaction -> {
                              runner.advance();
                              throw new IllegalStateException("killed");
                            })))
        .hasMessage("killed");
    assertThat(steps()).isEmpty();
    advance();
    assertThat(steps()).hasSize(2);
    assertThat(subjects()).filteredOn(subject -> subject.startsWith("Thank you,")).hasSize(1);
  }

  @Test
  void oneAnswerGoesThroughOnceHoweverOftenItChanges() {
    scene.answer(invitation, 2);
    scene.answer(invitation, 3);
    scene.comment(invitation, 3, "Slow");
    assertThat(runs()).isEqualTo(1);
  }

  @Test
  void whoeverOptedOutGetsNoMail() {
    scene.in(
        () ->
            jdbc.sql("update contact set opted_out_at = now() where workspace_id = ?")
                .param(scene.workspace)
                .update());
    scene.answer(invitation, 2);
    advance();
    assertThat(subjects()).noneMatch(subject -> subject.startsWith("Thank you,"));
    assertThat(steps().getFirst()).startsWith("No mail");
  }

  private void advance() {
    scene.in(
        () -> {
          runner.advance();
          return true;
        });
  }

  /** As if a day had passed. */
  private void later() {
    scene.in(
        () ->
            jdbc.sql(
                    """
                    update automation_run set due_at = due_at - interval '25 hours'
                     where workspace_id = ?
                    """)
                .param(scene.workspace)
                .update());
  }

  private long runs() {
    return scene.in(
        () ->
            jdbc.sql("select count(*) from automation_run where workspace_id = ?")
                .param(scene.workspace)
                .query(Long.class)
                .single());
  }

  private String state() {
    return scene.in(
        () ->
            jdbc.sql("select state from automation_run where workspace_id = ?")
                .param(scene.workspace)
                .query(String.class)
                .single());
  }

  private List<String> steps() {
    return scene.in(
        () ->
            jdbc.sql("select outcome from automation_step where workspace_id = ? order by number")
                .param(scene.workspace)
                .query(String.class)
                .list());
  }

  private List<String> subjects() {
    return scene.mails();
  }
}
