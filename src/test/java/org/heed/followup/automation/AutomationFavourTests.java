package org.heed.followup.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.heed.HeedTest;
import org.heed.TestEnvironment;
import org.heed.followup.FollowupScene;
import org.heed.followup.advocacy.Advocate;
import org.heed.followup.advocacy.Advocate.State;
import org.heed.followup.advocacy.Advocates;
import org.heed.followup.advocacy.Asking;
import org.heed.followup.advocacy.Favour;
import org.heed.followup.rule.Comparison;
import org.heed.followup.rule.RuleCondition;
import org.heed.followup.rule.RuleField;
import org.heed.platform.web.Conflict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class AutomationFavourTests {

  private static final Flow REFERRAL =
      new Flow(
          List.of(RuleCondition.of(RuleField.SCORE, Comparison.AT_LEAST, "9")),
          List.of(
              new FlowStep.Ask(Favour.REFERRAL, "Whom should we help?", "Pass on {link}", 2),
              new FlowStep.Ask(Favour.REVIEW, "And a review?", "Please", 0)));

  @Autowired private ApplicationContext context;
  @Autowired private Automations automations;
  @Autowired private Runner runner;
  @Autowired private Advocates advocates;
  @Autowired private Asking asking;
  @Autowired private JdbcClient jdbc;

  private FollowupScene scene;
  private long invitation;

  @BeforeEach
  void switchOn() {
    scene = new FollowupScene(context);
    invitation = scene.ask();
    scene.in(
        () -> {
          automations.switchTo(automations.create("Referral", REFERRAL), true);
          return true;
        });
  }

  @Test
  void automationAsksOnceWithTheirOwnLinkAndColleaguesSeeIt() {
    scene.answer(invitation, 10);
    advance();
    assertThat(scene.mails()).contains("Whom should we help?").doesNotContain("And a review?");
    assertThat(letter()).contains("/r/");
    Advocate asked = of(State.ASKED).getFirst();
    assertThat(asked.kind()).isEqualTo(Favour.REFERRAL);
    assertThat(asked.note()).contains("automation “Referral”");
    assertThat(asked.undoable()).isFalse();
    assertThat(outcomes().getLast()).startsWith("Not asked: ").contains("was asked lately");
  }

  @Test
  void whomAColleagueAskedGetsNoMailFromAnAutomation() {
    scene.answer(invitation, 10);
    Advocate one = of(State.IDENTIFIED).getFirst();
    ask(one);
    advance();
    assertThat(scene.mails()).doesNotContain("Whom should we help?", "And a review?");
    assertThat(outcomes()).hasSize(2).allMatch(words -> words.startsWith("Not asked: "));
  }

  @Test
  void whomAnAutomationAskedCannotBeAskedByAColleague() {
    scene.answer(invitation, 10);
    advance();
    over();
    Advocate one = of(State.IDENTIFIED).getFirst();
    assertThatThrownBy(() -> ask(one)).isInstanceOf(Conflict.class).hasMessageContaining("lately");
  }

  private void ask(Advocate one) {
    scene.as(
        scene.csm,
        () -> {
          asking.ask(one.id(), one.revision(), Favour.REFERENCE, "");
          return true;
        });
  }

  /** The promoter as if the favour were over; when they were asked is remembered. */
  private void over() {
    scene.in(
        () ->
            jdbc.sql(
                    """
                    update advocacy set state = 'identified', kind = null, asked_at = null
                     where workspace_id = ?
                    """)
                .param(scene.workspace)
                .update());
  }

  private List<Advocate> of(State state) {
    return scene.in(() -> advocates.of(state));
  }

  private void advance() {
    scene.in(
        () -> {
          runner.advance();
          return true;
        });
  }

  /** What arrives at the customer. */
  private String letter() {
    String to = Objects.requireNonNull(of(State.ASKED).getFirst().customer().email());
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> TestEnvironment.mail().getReceivedMessagesForDomain(to).length > 0);
    return GreenMailUtil.getBody(TestEnvironment.mail().getReceivedMessagesForDomain(to)[0]);
  }

  private List<String> outcomes() {
    return scene.in(
        () ->
            jdbc.sql("select outcome from automation_step where workspace_id = ? order by number")
                .param(scene.workspace)
                .query(String.class)
                .list());
  }
}
