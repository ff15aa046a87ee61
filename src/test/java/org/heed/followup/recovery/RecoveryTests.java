package org.heed.followup.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.heed.HeedTest;
import org.heed.customer.Contacts;
import org.heed.customer.TimelineEntry;
import org.heed.customer.TimelineSource;
import org.heed.followup.CaseDetail;
import org.heed.followup.Cases;
import org.heed.followup.Closing;
import org.heed.followup.Closing.Outcome;
import org.heed.followup.Closing.RootCause;
import org.heed.followup.FollowupScene;
import org.heed.platform.outbox.Outbox;
import org.heed.program.Touchpoints;
import org.heed.program.planning.Planning;
import org.heed.response.Answers;
import org.heed.response.PastAnswer;
import org.heed.statistics.SurveyKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class RecoveryTests {

  @Autowired private ApplicationContext context;
  @Autowired private Cases cases;
  @Autowired private RecoveryTouchpoints touchpoints;
  @Autowired private Planning planning;
  @Autowired private Touchpoints program;
  @Autowired private Answers answers;
  @Autowired private Contacts contacts;
  @Autowired private Outbox outbox;
  @Autowired private List<TimelineSource> timelines;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private FollowupScene scene;
  private long invitation;
  private long again;

  @BeforeEach
  void aCaseAndASurveyAfterClosing() {
    scene = new FollowupScene(context);
    again = scene.in(() -> touchpoints.start(3).id());
    invitation = scene.ask();
    scene.answer(invitation, 3);
  }

  @Test
  void theSecondScoreStandsBesideTheFirst() {
    close(Outcome.SOLVED);
    long second = sent();
    scene.answer(second, 9);
    CaseDetail found = theCase();
    assertThat(found.recovery()).isEqualTo(new CaseDetail.Recovery(SurveyKind.TNPS, 9, true));
    assertThat(figures()).containsExactly(1, 1);
    assertThat(history()).contains("Asked again after the case: 9, won back");
    scene.answer(second, 9);
    assertThat(history().stream().filter(line -> line.startsWith("Asked again"))).hasSize(1);
  }

  @Test
  void aSecondScoreThatIsChangedOrDoesNotCountIsFollowed() {
    close(Outcome.SOLVED);
    long second = sent();
    scene.answer(second, 9);
    scene.answer(second, 4);
    assertThat(theCase().recovery()).isEqualTo(new CaseDetail.Recovery(SurveyKind.TNPS, 4, false));
    assertThat(figures()).containsExactly(1, 0);
    scene.invalidate(second);
    assertThat(theCase().recovery()).isNull();
    assertThat(figures()).containsExactly(0, 0);
  }

  @Test
  void whoWasAskedLastWeekIsStillAskedAboutTheirCaseButOnlyOnce() {
    touched(7);
    close(Outcome.SOLVED);
    assertThat(planned()).isEqualTo(1);
    outbox.drain();
    assertThat(planned()).isEqualTo(1);
  }

  @Test
  void whoOptedOutIsNotAsked() {
    scene.in(
        () -> {
          contacts.optOut(contact(), "preferences page");
          return true;
        });
    close(Outcome.SOLVED);
    assertThat(planned()).isZero();
  }

  @Test
  void whoLeavesOrNeverSpokeWithUsIsNotAsked() {
    close(Outcome.LOST);
    assertThat(planned()).isZero();
  }

  @Test
  void aCaseThatIsOpenedAgainCallsTheQuestionOff() {
    close(Outcome.SOLVED);
    assertThat(planned()).isEqualTo(1);
    scene.as(scene.csm, () -> cases.reopen(theCase().id(), theCase().revision()));
    outbox.drain();
    assertThat(planned()).isZero();
    close(Outcome.PROMISED);
    assertThat(planned()).isEqualTo(1);
  }

  @Test
  void answersThatArriveTogetherAreAboutOneClosingEach() {
    close(Outcome.SOLVED);
    scene.as(scene.csm, () -> cases.reopen(theCase().id(), theCase().revision()));
    close(Outcome.PROMISED);
    scene.in(() -> answers.importAll(List.of(past(8), past(2))));
    outbox.drain();
    assertThat(theCase().recovery()).isEqualTo(new CaseDetail.Recovery(SurveyKind.TNPS, 8, true));
    assertThat(history())
        .contains("Asked again after the case: 8, won back", "Asked again after the case: 2");
  }

  private PastAnswer past(int score) {
    long version = Objects.requireNonNull(program.find(again).surveyVersionId());
    return new PastAnswer(
        null,
        again,
        version,
        contact(),
        scene.account,
        "EMEA",
        score,
        null,
        List.of(),
        null,
        clock.instant(),
        null);
  }

  private void close(Outcome outcome) {
    CaseDetail open = theCase();
    Closing closing = new Closing(outcome, RootCause.SUPPORT, "Weekly call agreed");
    scene.as(scene.csm, () -> cases.close(open.id(), open.revision(), closing));
    outbox.drain();
  }

  /** How many surveys wait for this customer at the touchpoint, once it was planned. */
  private int planned() {
    return scene.in(
        () -> {
          planning.planDue(again);
          return jdbc.sql(
                  """
                  select count(*) from invitation
                   where workspace_id = ? and touchpoint_id = ? and state = 'planned'
                  """)
              .params(scene.workspace, again)
              .query(Integer.class)
              .single();
        });
  }

  /** Plans the survey, which is due three days later, and lets it go out. */
  private long sent() {
    assertThat(planned()).isEqualTo(1);
    return scene.in(
        () -> {
          assertThat(
                  jdbc.sql("select min(due_at) from invitation where touchpoint_id = ?")
                      .param(again)
                      .query(java.sql.Timestamp.class)
                      .single()
                      .toInstant())
              .isAfter(clock.instant().plus(Duration.ofDays(3)).minusSeconds(60));
          return jdbc.sql(
                  """
                  update invitation set state = 'sent', sent_at = now(), sent_on = current_date,
                                        closes_at = now() + interval '30 days'
                   where workspace_id = ? and touchpoint_id = ? returning id
                  """)
              .params(scene.workspace, again)
              .query(Long.class)
              .single();
        });
  }

  private void touched(int daysAgo) {
    scene.in(
        () ->
            jdbc.sql(
                    """
                    insert into last_touch (workspace_id, contact_id, touched_on)
                    values (?, ?, current_date - ?)
                    """)
                .params(scene.workspace, contact(), daysAgo)
                .update());
  }

  private long contact() {
    return Objects.requireNonNull(theCase().customer().contactId());
  }

  private CaseDetail theCase() {
    return Objects.requireNonNull(scene.caseOf(invitation, cases));
  }

  private List<String> history() {
    return scene.in(
        () ->
            timelines.stream()
                .flatMap(source -> source.forContact(contact()).stream())
                .map(TimelineEntry::title)
                .toList());
  }

  /** Second answers, and customers won back, as the figures of the loop count them. */
  private List<Integer> figures() {
    return scene.in(
        () ->
            jdbc.sql(
                    """
                    select sum(recovery_answers)::int as asked, sum(recovered)::int as recovered
                      from case_day where workspace_id = ?
                    """)
                .param(scene.workspace)
                .query((row, number) -> List.of(row.getInt("asked"), row.getInt("recovered")))
                .single());
  }
}
