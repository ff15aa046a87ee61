package org.heed.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.TimelineEntry;
import org.heed.followup.Closing.Outcome;
import org.heed.followup.Closing.RootCause;
import org.heed.followup.ContactAttempt.Means;
import org.heed.followup.ContactAttempt.Result;
import org.heed.followup.calling.CallListQuery;
import org.heed.followup.calling.OpenCase;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.Role;
import org.heed.workspace.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HeedTest
class CasesTests {

  private static final Closing SOLVED =
      new Closing(Outcome.SOLVED, RootCause.SUPPORT, "Weekly call agreed");

  @Autowired private ApplicationContext context;
  @Autowired private Cases cases;
  @Autowired private PromiseKeeping promises;
  @Autowired private Outbox outbox;
  @Autowired private Workspaces workspaces;
  @Autowired private CaseTimeline timeline;

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
  void aCallThatReachedTheCustomerKeepsTheDeadline() {
    CaseDetail called = attempt(opened, Result.REACHED);
    assertThat(called.firstContactAt()).isNotNull();
    assertThat(called.attempts()).hasSize(1);
    assertThat(called.attempts().getFirst().note()).isEqualTo("talked\nlong");
    assertThat(called.revision()).isEqualTo(opened.revision() + 1);
    assertThat(scene.audited()).endsWith("case.attempt_logged");
    SlaCompliance sla = sla();
    assertThat(sla).isEqualTo(new SlaCompliance(1, 0, 0));
    assertThat(sla.share()).isEqualTo(1.0);
  }

  @Test
  void aCallNobodyAnsweredIsKeptButTheCustomerStillWaits() {
    CaseDetail called = attempt(opened, Result.NO_ANSWER);
    assertThat(called.firstContactAt()).isNull();
    assertThat(sla()).isEqualTo(new SlaCompliance(0, 0, 1));
    assertThat(sla().share()).isNull();
  }

  @Test
  void aClosedCaseLeavesTheListAndCanBeReopened() {
    CaseDetail closed =
        scene.as(scene.csm, () -> cases.close(opened.id(), opened.revision(), SOLVED));
    assertThat(closed.closing()).isEqualTo(SOLVED);
    assertThat(list()).isEmpty();
    assertThatExceptionOfType(Conflict.class).isThrownBy(() -> attempt(closed, Result.REACHED));
    CaseDetail again = scene.as(scene.csm, () -> cases.reopen(closed.id(), closed.revision()));
    assertThat(again.isOpen()).isTrue();
    assertThat(again.closing()).isNull();
    assertThat(list()).extracting(OpenCase::id).containsExactly(opened.id());
  }

  @Test
  void everyStepOfAPersonCanBeUndone() {
    CaseDetail called = attempt(opened, Result.REACHED);
    CaseDetail closed =
        scene.as(scene.csm, () -> cases.close(called.id(), called.revision(), SOLVED));
    CaseDetail reopened = undo(closed);
    assertThat(reopened.isOpen()).isTrue();
    assertThat(reopened.closing()).isNull();
    CaseDetail uncalled = undo(reopened);
    assertThat(uncalled.firstContactAt()).isNull();
    assertThat(uncalled.attempts()).allMatch(ContactAttempt::undone);
    assertThat(uncalled.undoable()).isEmpty();
    assertThatExceptionOfType(Conflict.class).isThrownBy(() -> undo(uncalled));
    assertThat(scene.audited())
        .containsExactly(
            "case.opened", "case.attempt_logged", "case.closed", "case.undone", "case.undone");
  }

  @Test
  void aHandOverTellsTheNewOwnerAndCanBeUndoneByTheOldOne() {
    long lead = scene.person(context, Role.TEAM_LEAD);
    CaseDetail handed =
        scene.as(
            scene.csm, () -> cases.handOver(opened.id(), opened.revision(), lead, "On holiday"));
    outbox.drain();
    assertThat(handed.ownerId()).isEqualTo(lead);
    assertThat(scene.mails()).last().asString().startsWith("Now yours: the case of");
    assertThat(undo(handed).ownerId()).isEqualTo(scene.csm);
  }

  @Test
  void onlySomebodyWhoWorksOnCasesCanTakeOneOver() {
    long viewer = scene.person(context, Role.VIEWER);
    for (long nobody : new long[] {viewer, 987_654_321L, opened.ownerId()}) {
      assertThatExceptionOfType(InvalidInput.class)
          .isThrownBy(
              () ->
                  scene.as(
                      scene.csm,
                      () -> cases.handOver(opened.id(), opened.revision(), nobody, "Why not")))
          .satisfies(wrong -> assertThat(wrong.field()).isEqualTo("ownerId"));
    }
  }

  @Test
  void aStalePageIsToldInsteadOfOverwriting() {
    attempt(opened, Result.LEFT_MESSAGE);
    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(
            () -> scene.as(scene.csm, () -> cases.close(opened.id(), opened.revision(), SOLVED)))
        .withMessageContaining("changed while you looked");
    assertThat(list()).hasSize(1);
  }

  @Test
  void anotherWorkspacesCaseIsNotThere() {
    long foreign = context.getBean(TestWorkspaces.class).create();
    WorkspaceScope.run(
        foreign,
        () -> {
          assertThat(cases.find(opened.id())).isEmpty();
          assertThatExceptionOfType(NotFound.class)
              .isThrownBy(
                  () ->
                      cases.logAttempt(
                          opened.id(), opened.revision(), Means.CALL, Result.REACHED, ""));
          assertThatExceptionOfType(NotFound.class)
              .isThrownBy(() -> cases.close(opened.id(), opened.revision(), SOLVED));
          assertThatExceptionOfType(NotFound.class)
              .isThrownBy(() -> cases.undo(opened.id(), opened.revision()));
          assertThat(cases.open(new CallListQuery(null, "", 0))).isEmpty();
          assertThat(cases.open(new CallListQuery(scene.csm, "", 0))).isEmpty();
        });
  }

  @Test
  void aCsmSeesNoCaseOfOthersButALeadDoes() {
    long other = scene.person(context, Role.CSM);
    long lead = scene.person(context, Role.TEAM_LEAD);
    assertThat(scene.as(other, () -> cases.find(opened.id()))).isEmpty();
    assertThat(scene.as(scene.csm, () -> cases.find(opened.id()))).isPresent();
    assertThat(scene.as(lead, () -> cases.find(opened.id()))).isPresent();
  }

  @Test
  void theListIsFoundByNameAndByWords() {
    long invitation = scene.ask();
    scene.comment(invitation, 2, "The Üxport is broken");
    assertThat(search("üxport")).hasSize(1);
    assertThat(search("account")).hasSize(2);
    assertThat(search("%")).isEmpty();
    assertThat(search("' or 1=1 --")).isEmpty();
  }

  @Test
  void aGlanceShowsTheBeginningOfEachList() {
    for (int score = 0; score < 5; score++) {
      scene.answer(scene.ask(), score);
    }
    long lead = scene.person(context, Role.TEAM_LEAD);
    scene.as(scene.csm, () -> cases.handOver(opened.id(), opened.revision(), lead, "On holiday"));
    List<Long> own = ids(new CallListQuery(scene.csm, "", 0));

    Map<Long, List<OpenCase>> first =
        scene.in(() -> cases.firstOfEach(List.of(scene.csm, lead), 2));
    assertThat(first.get(scene.csm)).extracting(OpenCase::id).isEqualTo(own.subList(0, 2));
    assertThat(first.get(lead)).extracting(OpenCase::id).containsExactly(opened.id());
  }

  private List<Long> ids(CallListQuery query) {
    return scene.in(() -> cases.open(query).stream().map(OpenCase::id).toList());
  }

  @Test
  void theTimelineShowsTheCaseAndTheAttempts() {
    attempt(opened, Result.REACHED);
    List<TimelineEntry> entries = scene.in(() -> timeline.forAccount(scene.account));
    assertThat(entries).extracting(TimelineEntry::kind).containsOnly("Case");
    assertThat(entries.getFirst().title()).startsWith("Call by Test CSM: reached");
    assertThat(entries.getLast().title()).isEqualTo("Case opened for Test CSM");
  }

  private CaseDetail attempt(CaseDetail seen, Result result) {
    return scene.as(
        scene.csm,
        () -> cases.logAttempt(seen.id(), seen.revision(), Means.CALL, result, " talked\r\nlong "));
  }

  private CaseDetail undo(CaseDetail seen) {
    return scene.as(scene.csm, () -> cases.undo(seen.id(), seen.revision()));
  }

  private List<OpenCase> list() {
    return search("");
  }

  private List<OpenCase> search(String words) {
    return scene.in(() -> cases.open(new CallListQuery(scene.csm, words, 0)));
  }

  private SlaCompliance sla() {
    return scene.in(
        () -> promises.between(workspaces.today().minusDays(1), workspaces.today().plusDays(1)));
  }
}
