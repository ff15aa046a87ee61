package org.heed.followup.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.heed.HeedTest;
import org.heed.followup.CaseDetail;
import org.heed.followup.Cases;
import org.heed.followup.FollowupScene;
import org.heed.followup.rule.book.Rules;
import org.heed.platform.web.Conflict;
import org.heed.workspace.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class RulesActTests {

  private static final RuleCondition ANY_SCORE =
      RuleCondition.of(RuleField.SCORE, Comparison.AT_LEAST, "0");

  @Autowired private ApplicationContext context;
  @Autowired private Cases cases;
  @Autowired private Rules rules;
  @Autowired private JdbcClient jdbc;

  private FollowupScene scene;
  private long invitation;

  @BeforeEach
  void ask() {
    scene = new FollowupScene(context);
    invitation = scene.ask();
  }

  @Test
  void aWorkspaceBeginsWithOneRuleThatCallsUnhappyCustomers() {
    List<FollowUpRule> all = scene.in(rules::all);
    assertThat(all).extracting(FollowUpRule::name).containsExactly("Call unhappy customers");
    assertThat(all.getFirst().active()).isTrue();
    scene.answer(invitation, 3);
    assertThat(because(invitation))
        .containsExactly("Call unhappy customers: the customer is a detractor");
  }

  @Test
  void aSwitchedOffRuleOpensNothing() {
    scene.in(() -> switchTo(rules.all().getFirst(), false));
    scene.answer(invitation, 0);
    assertThat(scene.caseOf(invitation, cases)).isNull();
  }

  @Test
  void twoRulesForOneAnswerOpenOneCaseThatNamesBothWithinTheShorterTime() {
    long lead = scene.person(context, Role.TEAM_LEAD);
    on(
        "Quick",
        List.of(RuleCondition.of(RuleField.SCORE, Comparison.AT_MOST, "2")),
        new RuleAction.OpenCase(new Addressee(Addressee.Kind.PERSON, "" + lead), 4));
    scene.answer(invitation, 1);
    CaseDetail open = open();
    assertThat(Duration.between(open.openedAt(), open.dueAt())).isEqualTo(Duration.ofHours(4));
    assertThat(open.ownerId()).as("the older rule decides").isEqualTo(scene.csm);
    assertThat(because(invitation)).hasSize(2);
    assertThat(open.history().getFirst().detail("rules"))
        .isEqualTo("“Call unhappy customers” and “Quick”");
  }

  @Test
  void aRuleOpensACaseForAPassiveWhenTheReasonArrives() {
    on(
        "Passive because of price",
        List.of(
            RuleCondition.of(RuleField.CATEGORY, Comparison.IS, "passive"),
            RuleCondition.of(RuleField.COMMENT, Comparison.CONTAINS, "price")),
        new RuleAction.OpenCase(Addressee.ACCOUNT_OWNER, null));
    scene.answer(invitation, 7);
    assertThat(scene.caseOf(invitation, cases)).isNull();
    scene.comment(invitation, 7, "The price is too high");
    assertThat(scene.caseOf(invitation, cases)).isNotNull();
  }

  @Test
  void tellsTagsAndFlagsOnceHoweverOftenTheAnswerChanges() {
    on(
        "Watch",
        List.of(ANY_SCORE),
        new RuleAction.Notify(new Addressee(Addressee.Kind.ADDRESS, "care@heed.test")),
        new RuleAction.Notify(Addressee.ACCOUNT_OWNER),
        new RuleAction.Tag("look"),
        new RuleAction.Flag("at risk"));
    scene.answer(invitation, 7);
    scene.comment(invitation, 7, "Fine");
    scene.answer(invitation, 8);
    assertThat(scene.mails()).hasSize(2).allMatch(subject -> subject.startsWith("Watch: "));
    assertThat(
            scene.in(
                () ->
                    jdbc.sql("select kind from answer_mark where workspace_id = ? order by 1")
                        .param(scene.workspace)
                        .query(String.class)
                        .list()))
        .containsExactly("flag", "tag");
  }

  @Test
  void aChangedRuleActsByItsNewVersionAndWithdrawsNothing() {
    scene.answer(invitation, 5);
    FollowUpRule rule = scene.in(() -> rules.all().getFirst());
    RuleDefinition narrow =
        new RuleDefinition(
            List.of(RuleCondition.of(RuleField.SCORE, Comparison.AT_MOST, "2")),
            rule.definition().actions());
    FollowUpRule changed =
        scene.in(() -> rules.change(rule.id(), rule.version(), rule.name(), narrow));
    assertThat(changed.version()).isEqualTo(2);
    assertThatThrownBy(
            () -> scene.in(() -> rules.change(rule.id(), rule.version(), "Other", narrow)))
        .isInstanceOf(Conflict.class);
    scene.answer(invitation, 4);
    assertThat(open().isOpen()).isTrue();
    long other = scene.ask();
    scene.answer(other, 5);
    assertThat(scene.caseOf(other, cases)).isNull();
  }

  @Test
  void aCaseForSomebodyWhoWasDeactivatedGoesToTheAccountOwner() {
    long gone = scene.person(context, Role.CSM);
    scene.in(() -> switchTo(rules.all().getFirst(), false));
    on(
        "To somebody",
        List.of(ANY_SCORE),
        new RuleAction.OpenCase(new Addressee(Addressee.Kind.PERSON, "" + gone), null));
    scene.in(
        () ->
            jdbc.sql("update app_user set deactivated_at = now() where workspace_id = ? and id = ?")
                .params(scene.workspace, gone)
                .update());
    scene.answer(invitation, 9);
    assertThat(open().ownerId()).isEqualTo(scene.csm);
  }

  private CaseDetail open() {
    return Objects.requireNonNull(scene.caseOf(invitation, cases));
  }

  private void on(String name, List<RuleCondition> conditions, RuleAction... actions) {
    scene.in(
        () -> switchTo(rules.create(name, new RuleDefinition(conditions, List.of(actions))), true));
  }

  private boolean switchTo(FollowUpRule rule, boolean active) {
    rules.switchTo(rule.id(), active);
    return true;
  }

  private List<String> because(long asked) {
    return scene.in(
        () ->
            jdbc.sql(
                    """
                    select v.name || ': ' || m.because
                      from rule_match m
                      join rule_version v on v.workspace_id = m.workspace_id
                                         and v.rule_id = m.rule_id and v.version = m.version
                     where m.workspace_id = ? and m.response_id = ? and m.opens order by m.rule_id
                    """)
                .params(scene.workspace, scene.response(asked).id())
                .query(String.class)
                .list());
  }
}
