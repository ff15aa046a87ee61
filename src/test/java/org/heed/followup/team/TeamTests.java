package org.heed.followup.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.heed.HeedTest;
import org.heed.followup.CaseDetail;
import org.heed.followup.CaseProgress;
import org.heed.followup.Cases;
import org.heed.followup.Closing;
import org.heed.followup.FollowupScene;
import org.heed.followup.PromiseKeeping;
import org.heed.followup.SlaCompliance;
import org.heed.followup.person.Absences;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.Role;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class TeamTests {

  @Autowired private ApplicationContext context;
  @Autowired private Cases cases;
  @Autowired private PromiseKeeping promises;
  @Autowired private CaseProgress progress;
  @Autowired private Absences absences;
  @Autowired private TeamLoads loads;
  @Autowired private LoopFigures figures;
  @Autowired private Overrides overrides;
  @Autowired private Workspaces workspaces;
  @Autowired private JdbcClient jdbc;

  private FollowupScene scene;
  private long deputy;

  @BeforeEach
  void makeATeam() {
    scene = new FollowupScene(context);
    deputy = scene.person(context, Role.CSM);
  }

  @Test
  void whileSomebodyIsAwayTheirNewCasesGoToTheDeputy() {
    away(scene.csm, deputy);
    assertThat(opened(3).ownerId()).isEqualTo(deputy);
  }

  @Test
  void deputiesInACircleLeaveTheCaseToSomebodyWhoIsThere() {
    away(scene.csm, deputy);
    away(deputy, scene.csm);
    assertThat(opened(3).ownerId()).isEqualTo(scene.boss);
  }

  @Test
  void anOwnerWhoWasDeactivatedAndAnAccountWithoutOwnerStillHaveSomebodyWhoCalls() {
    scene.in(
        () ->
            jdbc.sql(
                    """
                    update app_user set deactivated_at = now() where workspace_id = ? and id = ?
                    """)
                .params(scene.workspace, scene.csm)
                .update());
    assertThat(opened(2).ownerId()).isEqualTo(scene.boss);
    scene.own(scene.account, null);
    assertThat(opened(2).ownerId()).isEqualTo(scene.boss);
  }

  @Test
  void nobodyStandsInForThemselves() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> away(scene.csm, scene.csm))
        .satisfies(wrong -> assertThat(wrong.field()).isEqualTo("deputyId"));
  }

  @Test
  void aDeputyTakesOverWhatIsOpen() {
    CaseDetail first = opened(3);
    CaseDetail second = opened(4);
    int moved =
        scene.as(scene.boss, () -> cases.handOverAll(scene.csm, deputy, "On parental leave"));
    assertThat(moved).isEqualTo(2);
    for (CaseDetail one : List.of(first, second)) {
      assertThat(scene.as(scene.boss, () -> cases.get(one.id())).ownerId()).isEqualTo(deputy);
    }
  }

  @Test
  void overloadIsShownBeforeCustomersWait() {
    opened(3);
    opened(3);
    PersonLoad room = load(scene.csm);
    assertThat(room.open()).isEqualTo(2);
    assertThat(room.capacity()).isEqualTo(TeamLoads.USUAL_CAPACITY);
    assertThat(room.warning()).isNull();
    capacity(3);
    assertThat(load(scene.csm).warning()).isEqualTo("Full in 3 days at this week’s pace");
    capacity(1);
    assertThat(load(scene.csm).warning()).isEqualTo("Overloaded: 1 more than the capacity of 1");
  }

  @Test
  void aCaseThatNobodyHasCalledYetHasNoResponseTime() {
    opened(3);
    LocalDate today = scene.in(workspaces::today);
    LoopFigure all =
        scene.in(() -> figures.of(today.minusDays(6), today, LoopFigures.By.ALL)).getFirst();
    assertThat(all.firstResponse()).isEqualTo("—");
    assertThat(all.resolution()).isEqualTo("—");
  }

  @Test
  void whoStillWaitsAfterTheDeadlineWasNotFollowedUpInTimeOnAnyPage() {
    CaseDetail called = opened(3);
    scene.as(
        scene.csm,
        () ->
            cases.close(
                called.id(),
                called.revision(),
                new Closing(Closing.Outcome.SOLVED, Closing.RootCause.SUPPORT, "")));
    CaseDetail forgotten = opened(2);
    scene.in(
        () ->
            jdbc.sql(
                    """
                    update follow_up_case set due_at = now() - interval '1 hour'
                     where workspace_id = ? and id = ?
                    """)
                .params(scene.workspace, forgotten.id())
                .update());
    LocalDate today = scene.in(workspaces::today);
    LocalDate first = today.minusDays(6);
    for (LoopFigures.By by : List.of(LoopFigures.By.ALL, LoopFigures.By.PERSON)) {
      LoopFigure line = scene.in(() -> figures.of(first, today, by)).getFirst();
      assertThat(line.inTime()).isEqualTo("1 of 2");
    }
    assertThat(scene.in(() -> figures.of(first, today, LoopFigures.By.CAUSE)))
        .extracting(LoopFigure::name, LoopFigure::inTime)
        .containsExactlyInAnyOrder(
            tuple("Support", "1 of 1"), tuple("No cause named yet", "0 of 1"));
    SlaCompliance all = new SlaCompliance(1, 1, 0);
    assertThat(scene.in(() -> promises.between(first, today))).isEqualTo(all);
    assertThat(scene.in(() -> promises.between(first, today, scene.touchpoint, "EMEA")))
        .isEqualTo(all);
    assertThat(scene.in(() -> promises.between(first, today, null, "Elsewhere")))
        .isEqualTo(new SlaCompliance(0, 0, 0));
  }

  @Test
  void figuresAndOverridesAreByPersonWithCounts() {
    CaseDetail found = opened(3);
    CaseDetail resolved =
        scene.as(
            scene.csm, () -> progress.resolve(found.id(), found.revision(), "Replaced the part"));
    scene.as(
        scene.csm,
        () ->
            cases.close(
                resolved.id(),
                resolved.revision(),
                new Closing(Closing.Outcome.SOLVED, Closing.RootCause.SUPPORT, "")));
    LocalDate today = scene.in(workspaces::today);
    List<LoopFigure> byCause =
        scene.in(() -> figures.of(today.minusDays(6), today, LoopFigures.By.CAUSE));
    assertThat(byCause).hasSize(1);
    LoopFigure support = byCause.getFirst();
    assertThat(support.name()).isEqualTo("Support");
    assertThat(support.inTime()).isEqualTo("1 of 1");
    assertThat(support.closedShare()).isEqualTo("1 of 1");
    assertThat(support.firstHalf()).isZero();
    assertThat(support.resolvedMost()).isZero();
    for (LoopFigures.By by : LoopFigures.By.values()) {
      assertThat(scene.in(() -> figures.of(today.minusDays(6), today, by))).hasSize(1);
    }
    List<Overrides.ByPerson> done = scene.in(() -> overrides.between(today, today));
    assertThat(done).hasSize(1);
    assertThat(done.getFirst().resolved()).isEqualTo(1);
    assertThat(done.getFirst().total()).isEqualTo(1);
  }

  private CaseDetail opened(int score) {
    long invitation = scene.ask();
    scene.answer(invitation, score);
    return scene.as(scene.boss, () -> Objects.requireNonNull(scene.caseOf(invitation, cases)));
  }

  private void away(long person, @Nullable Long standsIn) {
    scene.as(
        scene.boss,
        () -> {
          LocalDate today = workspaces.today();
          absences.add(person, today, today.plusDays(7), standsIn);
          return true;
        });
  }

  private void capacity(int number) {
    scene.as(
        scene.boss,
        () -> {
          loads.changeCapacity(scene.csm, number);
          return true;
        });
  }

  private PersonLoad load(long person) {
    return scene.in(loads::all).stream()
        .filter(load -> load.person().id() == person)
        .findFirst()
        .orElseThrow();
  }
}
