package org.heed.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import org.heed.HeedTest;
import org.heed.followup.Closing.Outcome;
import org.heed.followup.Closing.RootCause;
import org.heed.followup.ContactAttempt.Means;
import org.heed.followup.ContactAttempt.Result;
import org.heed.platform.outbox.Outbox;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.Workspaces;
import org.heed.workspace.calendar.Calendars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HeedTest
class CaseProgressTests {

  @Autowired private ApplicationContext context;
  @Autowired private Cases cases;
  @Autowired private CaseProgress progress;
  @Autowired private Calendars calendars;
  @Autowired private Workspaces workspaces;
  @Autowired private Outbox outbox;

  private FollowupScene scene;
  private CaseDetail opened;

  @BeforeEach
  void openACase() {
    scene = new FollowupScene(context);
    long invitation = scene.ask();
    scene.answer(invitation, 3);
    opened = Objects.requireNonNull(scene.caseOf(invitation, cases));
  }

  @Test
  void aCaseGoesFromNewToClosedWithAClockInEachStage() {
    assertThat(opened.stage()).isEqualTo(CaseStage.NEW);
    CaseDetail called =
        scene.as(
            scene.csm,
            () ->
                cases.logAttempt(
                    opened.id(), opened.revision(), Means.CALL, Result.REACHED, "talked"));
    assertThat(called.stage()).isEqualTo(CaseStage.CONTACTED);
    CaseDetail started = start(called);
    assertThat(started.stage()).isEqualTo(CaseStage.IN_PROGRESS);
    CaseDetail resolved = resolve(started, "Refunded the invoice");
    assertThat(resolved.resolvedAt()).isNotNull();
    assertThat(resolved.isOpen()).isTrue();
    CaseDetail closed =
        scene.as(
            scene.csm,
            () ->
                cases.close(
                    resolved.id(),
                    resolved.revision(),
                    new Closing(
                        Outcome.SOLVED, RootCause.PRICE, CauseClass.SERVICE_EXECUTION, "")));
    assertThat(closed.resolvedAt()).isEqualTo(resolved.resolvedAt());
    assertThat(Objects.requireNonNull(closed.closing()).causeClass())
        .isEqualTo(CauseClass.SERVICE_EXECUTION);
    assertThat(closed.stages())
        .extracting(CaseDetail.StageTime::stage)
        .containsExactly("New", "Contacted", "In progress", "Resolved", "Closed");
    assertThat(closed.stages().getLast().leftAt()).isNull();
  }

  @Test
  void takingAStepBackAlsoTakesItsClockBack() {
    CaseDetail resolved = resolve(start(opened), "Refunded");
    CaseDetail again = scene.as(scene.csm, () -> cases.undo(resolved.id(), resolved.revision()));
    assertThat(again.stage()).isEqualTo(CaseStage.IN_PROGRESS);
    assertThat(again.resolvedAt()).isNull();
    assertThat(again.stages())
        .extracting(CaseDetail.StageTime::stage)
        .containsExactly("New", "In progress");
  }

  @Test
  void aReopenedCaseCountsIt() {
    CaseDetail closed =
        scene.as(
            scene.csm,
            () ->
                cases.close(
                    opened.id(),
                    opened.revision(),
                    new Closing(Outcome.SOLVED, RootCause.OTHER, "")));
    CaseDetail again = scene.as(scene.csm, () -> cases.reopen(closed.id(), closed.revision()));
    assertThat(again.reopened()).isEqualTo(1);
    assertThat(again.stage()).isEqualTo(CaseStage.NEW);
    assertThat(again.resolvedAt()).isNull();
  }

  @Test
  void overridesNeedAReasonThatStandsInTheAuditTrail() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> resolve(opened, "  "))
        .satisfies(wrong -> assertThat(wrong.field()).isEqualTo("reason"));
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> pause(opened, 3, ""))
        .satisfies(wrong -> assertThat(wrong.field()).isEqualTo("reason"));
    resolve(opened, "Refunded");
    assertThat(scene.audited()).containsExactly("case.opened", "case.resolved");
  }

  @Test
  void aPauseMovesTheDeadlineAndUndoingItMovesItBack() {
    CaseDetail paused = pause(opened, 3, "Customer asked us to call on Thursday");
    assertThat(Duration.between(opened.dueAt(), paused.dueAt())).isGreaterThan(Duration.ofDays(2));
    assertThat(paused.isPaused(paused.openedAt())).isTrue();
    assertThatExceptionOfType(Conflict.class).isThrownBy(() -> pause(paused, 4, "Again"));
    CaseDetail undone = scene.as(scene.csm, () -> cases.undo(paused.id(), paused.revision()));
    assertThat(undone.dueAt()).isEqualTo(opened.dueAt());
    assertThat(undone.pausedUntil()).isNull();
  }

  @Test
  void aClockThatRunsAgainEarlierIsDueEarlier() {
    CaseDetail paused = pause(opened, 10, "Waits for a part");
    CaseDetail running =
        scene.as(
            scene.csm, () -> progress.resume(paused.id(), paused.revision(), "The part has come"));
    assertThat(Duration.between(opened.dueAt(), running.dueAt())).isLessThan(Duration.ofHours(1));
    assertThat(scene.audited())
        .containsExactly("case.opened", "case.sla_paused", "case.sla_resumed");
    assertThat(running.undoable()).isEmpty();
  }

  @Test
  void deadlinesOfWaitingCasesFollowTheWorkingHours() {
    setHours(
        Optional.of(
            new Calendars.Hours(
                EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(10, 0))));
    CaseDetail moved = scene.as(scene.csm, () -> cases.get(opened.id()));
    assertThat(moved.dueAt()).isAfter(opened.dueAt().plus(Duration.ofDays(300)));
    assertThat(scene.audited()).containsExactly("case.opened", "case.due_changed");
    setHours(Optional.empty());
    assertThat(scene.as(scene.csm, () -> cases.get(opened.id())).dueAt()).isEqualTo(opened.dueAt());
  }

  @Test
  void aCustomerWhoHasHeardFromUsKeepsTheDeadlineThatWasKept() {
    CaseDetail called =
        scene.as(
            scene.csm,
            () ->
                cases.logAttempt(
                    opened.id(), opened.revision(), Means.CALL, Result.REACHED, "talked"));
    setHours(
        Optional.of(
            new Calendars.Hours(
                EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(10, 0))));
    assertThat(scene.as(scene.csm, () -> cases.get(called.id())).dueAt()).isEqualTo(opened.dueAt());
    assertThatExceptionOfType(Conflict.class).isThrownBy(() -> pause(called, 3, "No need"));
  }

  private void setHours(Optional<Calendars.Hours> hours) {
    scene.as(
        scene.boss,
        () -> {
          calendars.change(hours);
          return true;
        });
    outbox.drain();
  }

  private CaseDetail start(CaseDetail found) {
    return scene.as(scene.csm, () -> progress.start(found.id(), found.revision()));
  }

  private CaseDetail resolve(CaseDetail found, String reason) {
    return scene.as(scene.csm, () -> progress.resolve(found.id(), found.revision(), reason));
  }

  private CaseDetail pause(CaseDetail found, int days, String reason) {
    return scene.as(
        scene.csm,
        () ->
            progress.pause(
                found.id(), found.revision(), workspaces.today().plusDays(days), reason));
  }
}
