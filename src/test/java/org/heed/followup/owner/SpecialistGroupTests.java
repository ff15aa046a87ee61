package org.heed.followup.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.heed.HeedTest;
import org.heed.followup.CaseDetail;
import org.heed.followup.CaseStep;
import org.heed.followup.Cases;
import org.heed.followup.ContactAttempt.Means;
import org.heed.followup.ContactAttempt.Result;
import org.heed.followup.FollowupScene;
import org.heed.followup.person.SpecialistGroups;
import org.heed.followup.rule.Addressee;
import org.heed.followup.rule.Comparison;
import org.heed.followup.rule.RuleAction;
import org.heed.followup.rule.RuleCondition;
import org.heed.followup.rule.RuleDefinition;
import org.heed.followup.rule.RuleField;
import org.heed.followup.rule.book.Rules;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class SpecialistGroupTests {

  @Autowired private ApplicationContext context;
  @Autowired private Cases cases;
  @Autowired private SpecialistGroups groups;
  @Autowired private Rules rules;
  @Autowired private JdbcClient jdbc;

  private FollowupScene scene;
  private long mia;
  private long tom;
  private long group;

  @BeforeEach
  void specialists() {
    scene = new FollowupScene(context);
    mia = scene.person(context, Role.CSM);
    tom = scene.person(context, Role.CSM);
    group = scene.as(scene.boss, () -> groups.add("Billing experts", List.of(mia, tom)));
  }

  @Test
  void aRuleThatNamesAGroupGoesBeforeAnOlderRuleAndGivesToWhoeverHasLeastToDo() {
    rule(RuleCondition.of(RuleField.SCORE, Comparison.AT_MOST, "2"));
    CaseDetail first = unhappy(1);
    CaseDetail second = unhappy(1);

    assertThat(List.of(first.ownerId(), second.ownerId())).containsExactlyInAnyOrder(mia, tom);
    assertThat(first.history().getFirst().detail("ownerBecause"))
        .contains("fewest open cases of the group “Billing experts”");
  }

  @Test
  void aCaseMovesToTheGroupWhenTheReasonArrivesAfterTheScore() {
    invoices();
    long invitation = scene.ask();
    scene.answer(invitation, 3);
    assertThat(open(invitation).ownerId()).isEqualTo(scene.csm);
    scene.comment(invitation, 3, "The invoice is wrong again");
    CaseDetail moved = open(invitation);

    assertThat(moved.ownerId()).isIn(mia, tom);
    assertThat(moved.history().getLast().kind()).isEqualTo(CaseStep.Kind.HANDED_OVER);
    assertThat(moved.history().getLast().detail("reason"))
        .contains("Billing experts", "Invoices", "invoice");
    scene.comment(invitation, 3, "The invoice is wrong again and again");
    assertThat(open(invitation).ownerId()).isEqualTo(moved.ownerId());
  }

  @Test
  void aCaseOnWhichSomebodyHasBegunStaysWhereItIs() {
    invoices();
    long invitation = scene.ask();
    scene.answer(invitation, 3);
    CaseDetail before = open(invitation);
    scene.as(
        scene.csm,
        () ->
            cases.logAttempt(
                before.id(), before.revision(), Means.CALL, Result.NO_ANSWER, "Nobody there"));
    scene.comment(invitation, 3, "The invoice is wrong");

    assertThat(open(invitation).ownerId()).isEqualTo(scene.csm);
  }

  @Test
  void aGroupOfWhichNobodyIsLeftLeavesTheCaseToTheAccountOwner() {
    rule(RuleCondition.of(RuleField.SCORE, Comparison.AT_MOST, "2"));
    scene.in(
        () ->
            jdbc.sql(
                    """
                    update app_user set deactivated_at = now()
                     where workspace_id = ? and id in (?, ?)
                    """)
                .params(scene.workspace, mia, tom)
                .update());

    assertThat(unhappy(1).ownerId()).isEqualTo(scene.csm);
  }

  @Test
  void aRemovedGroupLeavesTheCaseToTheAccountOwner() {
    rule(RuleCondition.of(RuleField.SCORE, Comparison.AT_MOST, "2"));
    scene.as(
        scene.boss,
        () -> {
          groups.remove(group);
          return true;
        });

    assertThat(unhappy(1).ownerId()).isEqualTo(scene.csm);
  }

  @Test
  void aGroupNeedsANameOfItsOwnAndSomebody() {
    assertThatThrownBy(() -> scene.in(() -> groups.add("", List.of(mia))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> scene.in(() -> groups.add("Others", List.of())))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> scene.in(() -> groups.add("billing EXPERTS", List.of(mia))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("already");
  }

  private void invoices() {
    rule(
        RuleCondition.of(RuleField.CATEGORY, Comparison.IS, "detractor"),
        RuleCondition.of(RuleField.COMMENT, Comparison.CONTAINS, "invoice"));
  }

  private void rule(RuleCondition... conditions) {
    RuleAction open =
        new RuleAction.OpenCase(new Addressee(Addressee.Kind.GROUP, "" + group), null);
    RuleDefinition definition = new RuleDefinition(List.of(conditions), List.of(open));
    scene.as(
        scene.boss,
        () -> {
          rules.switchTo(rules.create("Invoices", definition).id(), true);
          return true;
        });
  }

  private CaseDetail unhappy(int score) {
    long invitation = scene.ask();
    scene.answer(invitation, score);
    return open(invitation);
  }

  private CaseDetail open(long invitation) {
    return Objects.requireNonNull(scene.caseOf(invitation, cases));
  }
}
