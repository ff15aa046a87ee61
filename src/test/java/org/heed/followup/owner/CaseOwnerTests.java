package org.heed.followup.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heed.HeedTest;
import org.heed.followup.CaseDetail;
import org.heed.followup.Cases;
import org.heed.followup.FollowupScene;
import org.heed.followup.person.Absences;
import org.heed.followup.rule.book.Rules;
import org.heed.followup.rule.trial.Trials;
import org.heed.workspace.Role;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class CaseOwnerTests {

  @Autowired private ApplicationContext context;
  @Autowired private Cases cases;
  @Autowired private OwnerOrders orders;
  @Autowired private Skills skills;
  @Autowired private Rota rota;
  @Autowired private Absences absences;
  @Autowired private Workspaces workspaces;
  @Autowired private Rules rules;
  @Autowired private Trials trials;
  @Autowired private JdbcClient jdbc;

  private FollowupScene scene;
  private long mia;
  private long tom;

  @BeforeEach
  void people() {
    scene = new FollowupScene(context);
    mia = scene.person(context, Role.CSM);
    tom = scene.person(context, Role.CSM);
  }

  @Test
  void theAccountOwnerGetsTheCaseUnlessTheWorkspaceDecidesOtherwise() {
    CaseDetail open = unhappy();

    assertThat(open.ownerId()).isEqualTo(scene.csm);
    assertThat(because(open)).contains("looks after the account");
  }

  @Test
  void withoutAnAccountOwnerWhoeverAnswersForTheNearestPlaceGetsIt() {
    order(OwnerWay.ACCOUNT_OWNER, OwnerWay.MEASURE_POINT);
    scene.own(scene.account, null);
    place(mia, null);
    CaseDetail open = unhappy();

    assertThat(open.ownerId()).as("the site has no manager, the region has").isEqualTo(mia);
    assertThat(because(open)).contains("answers for “Region”");
  }

  @Test
  void thePlaceGoesBeforeTheAccountWhenTheAdminSaysSo() {
    order(OwnerWay.MEASURE_POINT, OwnerWay.ACCOUNT_OWNER);
    place(mia, tom);

    assertThat(unhappy().ownerId()).isEqualTo(tom);
  }

  @Test
  void whoeverSpeaksTheLanguageAndHasTheFewestCasesGetsIt() {
    order(OwnerWay.SKILL);
    skills(Map.of(mia, PersonSkills.typed("de", ""), tom, PersonSkills.typed("de, en", "")));
    CaseDetail first = unhappy("de-AT");
    CaseDetail second = unhappy("de-AT");

    assertThat(List.of(first.ownerId(), second.ownerId())).containsExactlyInAnyOrder(mia, tom);
    assertThat(because(first)).contains("speaks the customer's language (de)");
  }

  @Test
  void aLanguageThatNobodySpeaksLeadsToTheNextWay() {
    order(OwnerWay.SKILL, OwnerWay.ACCOUNT_OWNER);
    skills(Map.of(mia, PersonSkills.typed("de", "")));

    assertThat(unhappy("fi").ownerId()).isEqualTo(scene.csm);
  }

  @Test
  void whoeverIsOnDutyTodayGetsIt() {
    order(OwnerWay.ROTA);
    LocalDate today = scene.in(workspaces::today);
    duty(Duty.weekly(tom, today.getDayOfWeek()), Duty.dated(mia, today, today.plusDays(1)));
    CaseDetail open = unhappy();

    assertThat(open.ownerId()).isEqualTo(mia);
    assertThat(because(open)).contains("is on duty");
  }

  @Test
  void theDeputyOfWhoeverIsOnDutyStandsIn() {
    order(OwnerWay.ROTA);
    duty(Duty.weekly(mia, scene.in(workspaces::today).getDayOfWeek()));
    away(mia, tom);
    CaseDetail open = unhappy();

    assertThat(open.ownerId()).isEqualTo(tom);
    assertThat(because(open)).contains("stands in for somebody who is on duty");
  }

  @Test
  void aDeputyOfTheAccountOwnerIsNamedAsSuch() {
    away(scene.csm, mia);
    CaseDetail open = unhappy();

    assertThat(open.ownerId()).isEqualTo(mia);
    assertThat(because(open)).contains("stands in for").contains("who looks after the account");
  }

  @Test
  void deputiesWhoStandInForEachOtherWhileBothAreAwayLeadToTheNextWay() {
    order(OwnerWay.ACCOUNT_OWNER, OwnerWay.ROTA);
    away(scene.csm, mia);
    away(mia, scene.csm);
    duty(Duty.weekly(tom, scene.in(workspaces::today).getDayOfWeek()));

    assertThat(unhappy().ownerId()).isEqualTo(tom);
  }

  @Test
  void whenNobodyIsFoundTheDefaultOwnerGetsItAsEver() {
    order(OwnerWay.ACCOUNT_OWNER, OwnerWay.MEASURE_POINT, OwnerWay.SKILL, OwnerWay.ROTA);
    away(scene.csm, mia);
    away(mia, scene.csm);
    CaseDetail open = unhappy();

    assertThat(open.ownerId()).isEqualTo(scene.boss);
    assertThat(because(open)).contains("nobody else could be found");
  }

  @Test
  void aTrialCountsTheLoadByTheSameOrder() {
    scene.answer(scene.ask(), 3);
    order(OwnerWay.MEASURE_POINT);
    place(mia, tom);

    assertThat(
            scene
                .in(() -> trials.run("Try", rules.all().getFirst().definition()))
                .cases()
                .getFirst()
                .owner())
        .isEqualTo(name(tom));
  }

  private CaseDetail unhappy() {
    return unhappy("en");
  }

  private CaseDetail unhappy(String language) {
    long invitation = scene.ask();
    act(
        () ->
            jdbc.sql("update contact set language = ? where workspace_id = ?")
                .params(language, scene.workspace)
                .update());
    scene.answer(invitation, 2);
    return Objects.requireNonNull(scene.caseOf(invitation, cases));
  }

  private static String because(CaseDetail open) {
    return open.history().getFirst().detail("ownerBecause");
  }

  private String name(long userId) {
    return scene.in(
        () ->
            jdbc.sql("select name from app_user where workspace_id = ? and id = ?")
                .params(scene.workspace, userId)
                .query(String.class)
                .single());
  }

  private void order(OwnerWay... ways) {
    act(() -> orders.change(List.of(ways)));
  }

  private void skills(Map<Long, PersonSkills> known) {
    act(() -> skills.change(known));
  }

  private void duty(Duty... duties) {
    act(() -> rota.replace(List.of(duties)));
  }

  private void away(long who, long deputy) {
    LocalDate today = scene.in(workspaces::today);
    act(() -> absences.add(who, today, today.plusDays(3), deputy));
  }

  /** Puts the account at a site within a region. */
  private void place(long ofRegion, @Nullable Long ofSite) {
    act(
        () ->
            jdbc.sql(
                    """
                    with region as (
                      insert into measure_point (workspace_id, code, name, kind, manager_id,
                                                 created_at)
                      values (:ws, 'R', 'Region', 'region', :region, now()) returning id),
                    site as (
                      insert into measure_point (workspace_id, parent_id, code, name, kind,
                                                 manager_id, created_at)
                      select :ws, id, 'S', 'Site', 'site', :site, now() from region
                      returning id, parent_id)
                    update account set measure_point_id = site.id from site
                     where account.workspace_id = :ws and account.id = :account
                    """)
                .param("ws", scene.workspace)
                .param("region", ofRegion)
                .param("site", ofSite)
                .param("account", scene.account)
                .update());
    act(
        () ->
            jdbc.sql(
                    """
                    update measure_point p
                       set path = coalesce('/' || p.parent_id, '') || '/' || p.id || '/'
                     where p.workspace_id = ?
                    """)
                .param(scene.workspace)
                .update());
  }

  private void act(Runnable work) {
    scene.as(
        scene.boss,
        () -> {
          work.run();
          return true;
        });
  }
}
