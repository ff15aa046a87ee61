package org.heed.dashboard.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestEnvironment;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.platform.web.InvalidInput;
import org.heed.response.Answers;
import org.heed.response.PastAnswer;
import org.heed.statistics.SurveyKind;
import org.heed.survey.SurveyTemplates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Weeks of answers in which something changed, or did not. */
@HeedTest
class ChangeWatchTests {

  private static final int FALL_WEEKS = 4;

  @Autowired private ChangeWatch watch;
  @Autowired private Alerts alerts;
  @Autowired private WatchBook book;
  @Autowired private ControlPictures pictures;
  @Autowired private Answers answers;
  @Autowired private Outbox outbox;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private JdbcClient jdbc;

  private final LocalDate monday = Weeks.before(LocalDate.now(ZoneOffset.UTC)).end().plusDays(1);
  private long workspace;
  private long touchpoint;
  private long version = 1;
  private long small;
  private long large;

  @BeforeEach
  void customers() {
    workspace = workspaces.create();
    workspaces.person(workspace, "owner");
    touchpoint = asked.touchpoint(workspace);
    small = asked.account(workspace, "EMEA", "SMB");
    large = asked.account(workspace, "EMEA", "Enterprise");
  }

  @Test
  void steadyScoresRaiseNothing() {
    year(false);
    assertThat(look()).isEmpty();
    assertThat(WorkspaceScope.call(workspace, book::read).series()).isEqualTo(3);
    assertThat(look()).isEmpty();
  }

  @Test
  void aRealFallIsRaisedOnceAndSaysWhatChanged() {
    year(true);
    List<Alert> raised = look();
    assertThat(raised).extracting(Alert::label).contains("Relationship NPS");
    Alert whole =
        raised.stream().filter(one -> one.series().equals("kind=rnps")).findFirst().orElseThrow();
    assertThat(whole.change().value()).isNegative();
    assertThat(whole.since()).isBeforeOrEqualTo(monday.minusWeeks(FALL_WEEKS));
    assertThat(whole.change().interval().upper()).isNegative();
    assertThat(whole.explanation().getFirst())
        .contains("because the answers themselves changed", "Most of it is SMB");
    assertThat(whole.explanation().getLast()).startsWith("“Support” is ticked with");
    assertThat(look()).isEmpty();
    assertThat(WorkspaceScope.call(workspace, () -> alerts.newest())).hasSameSizeAs(raised);
  }

  @Test
  void aFallOfSatisfactionIsToldAsAShareAndNeverMixedWithTheScore() {
    year(false);
    ask(SurveyKind.CSAT5);
    weeks(2, 5);
    List<Alert> raised = look();
    assertThat(raised).extracting(Alert::series).contains("kind=csat5");
    assertThat(raised).allMatch(one -> one.series().startsWith("kind=csat5"));
    Alert whole =
        raised.stream().filter(one -> one.series().equals("kind=csat5")).findFirst().orElseThrow();
    assertThat(whole.headline()).startsWith("CSAT 1–5: −").endsWith(" percentage points");
    assertThat(AlertMails.evidence(whole)).contains(" % before, ", " % since ");
    var chart =
        WorkspaceScope.call(workspace, () -> pictures.of(whole, WatchSettings.DEFAULT))
            .orElseThrow();
    assertThat(chart.points()).allMatch(point -> point.lower() >= 0);
    assertThat(chart.svg().markup()).contains("usual score 8", " %");
  }

  @Test
  void aFallOfAnExperienceIsToldAsAMeanAndKeepsItsScores() {
    ask(SurveyKind.EXPERIENCE);
    weeks(4, 9);
    List<Alert> raised = look();
    Alert whole =
        raised.stream()
            .filter(one -> one.series().equals("kind=experience"))
            .findFirst()
            .orElseThrow();
    assertThat(whole.headline()).isEqualTo("Experience 0–10: −1.5 points");
    assertThat(whole.was().value()).isEqualTo(8);
    assertThat(whole.became().value()).isEqualTo(6.5);
    assertThat(AlertMails.evidence(whole)).startsWith("8.0 before, 6.5 since ");
    var chart =
        WorkspaceScope.call(workspace, () -> pictures.of(whole, WatchSettings.DEFAULT))
            .orElseThrow();
    assertThat(chart.points()).allMatch(point -> point.lower() >= 0 && point.upper() <= 10);
    assertThat(chart.svg().markup()).contains("usual score 8.0");
    assertThat(look()).isEmpty();
  }

  /** As they were stored before means were watched. */
  @Test
  void anOldAlertThatKnowsOnlyCategoriesIsStillRead() {
    year(true);
    Alert alert = look().getFirst();
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql(
                    """
                    update change_alert set was = '{10,20,70}', became = '{40,20,40}'
                     where workspace_id = ? and id = ?
                    """)
                .params(workspace, alert.id())
                .update());
    Alert old = WorkspaceScope.call(workspace, () -> alerts.get(alert.id()));
    assertThat(old.change().display()).isEqualTo("−60");
  }

  @Test
  void theChartShowsTheFallOutsideOfWhatChanceDoes() {
    year(true);
    Alert alert = look().getFirst();
    var chart =
        WorkspaceScope.call(workspace, () -> pictures.of(alert, WatchSettings.DEFAULT))
            .orElseThrow();
    assertThat(chart.points()).hasSizeGreaterThan(10);
    assertThat(chart.points().getLast().recent()).isTrue();
    assertThat(chart.points().getLast().signal()).isNotEmpty();
    assertThat(chart.svg().markup()).contains("usual score");
  }

  @Test
  void onlyThoseWhoWantItAreTold() {
    long reader = workspaces.person(workspace, "executive");
    workspaces.person(workspace, "executive");
    WorkspaceScope.run(workspace, () -> book.tell(reader, true));
    year(true);
    look();
    assertThat(mails()).singleElement().asString().startsWith("executive-");
    String to = mails().getFirst();
    await().until(() -> !received(to).isEmpty());
    assertThat(received(to).getFirst())
        .contains("before,", "/executive/alerts/", "asked to be told");
  }

  @Test
  void aNewNormalNeedsAReasonAndEndsTheAlert() {
    year(true);
    Alert alert = look().getFirst();
    WorkspaceScope.run(
        workspace,
        () -> {
          assertThatThrownBy(() -> alerts.acknowledge(alert.id(), " ", true))
              .isInstanceOf(InvalidInput.class);
          alerts.acknowledge(alert.id(), "Prices rose on 1 October", true);
          Alert seen = alerts.get(alert.id());
          assertThat(seen.isOpen()).isFalse();
          assertThat(seen.isStanding()).isFalse();
          assertThat(seen.normalFrom()).isEqualTo(alert.since());
        });
    assertThat(look()).isEmpty();
  }

  private List<Alert> look() {
    return WorkspaceScope.call(workspace, watch::look);
  }

  /** Without the mail about an issue: so many cases with one reason may raise one meanwhile. */
  private List<String> mails() {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql(
                    """
                    select recipient from staff_mail
                     where workspace_id = ? and dedup_key like 'change-alert:%'
                    """)
                .param(workspace)
                .query(String.class)
                .list());
  }

  private static List<String> received(String to) {
    return Stream.of(TestEnvironment.mail().getReceivedMessagesForDomain(to))
        .map(GreenMailUtil::getBody)
        .toList();
  }

  /** Weeks alike; at the end small customers are unhappy about support, if they are to be. */
  private void year(boolean fall) {
    List<PastAnswer> past = new ArrayList<>();
    for (int week = 1; week <= 60; week++) {
      LocalDate day = monday.minusWeeks(week).plusDays(2);
      boolean unhappy = fall && week <= FALL_WEEKS;
      for (int i = 0; i < 20; i++) {
        past.add(answer(large, day, i % 4 == 0 ? 3 : 9, List.of()));
        boolean bad = i % 4 == 0 || (unhappy && i % 4 != 1);
        past.add(answer(small, day, bad ? 3 : 9, bad && unhappy ? List.of("Support") : List.of()));
      }
    }
    WorkspaceScope.run(workspace, () -> answers.importAll(past));
    outbox.drain();
  }

  private void ask(SurveyKind kind) {
    touchpoint =
        asked.touchpoint(workspace, SurveyTemplates.relationship("Acme").edit().kind(kind).done());
    version =
        WorkspaceScope.call(
            workspace,
            () ->
                jdbc.sql(
                        "select survey_version_id from touchpoint where workspace_id = ? and id ="
                            + " ?")
                    .params(workspace, touchpoint)
                    .query(Long.class)
                    .single());
  }

  /** Four of five are happy, in the last weeks every second. */
  private void weeks(int unhappy, int happy) {
    List<PastAnswer> past = new ArrayList<>();
    for (int week = 1; week <= 60; week++) {
      for (int i = 0; i < 20; i++) {
        boolean bad = week <= FALL_WEEKS ? i % 2 == 0 : i % 5 == 0;
        LocalDate day = monday.minusWeeks(week).plusDays(2);
        past.add(answer(small, day, bad ? unhappy : happy, List.of()));
      }
    }
    WorkspaceScope.run(workspace, () -> answers.importAll(past));
    outbox.drain();
  }

  private PastAnswer answer(long account, LocalDate day, int score, List<String> reasons) {
    return new PastAnswer(
        null,
        touchpoint,
        version,
        null,
        account,
        "EMEA",
        score,
        null,
        reasons,
        null,
        day.atTime(12, 0).toInstant(ZoneOffset.UTC),
        null);
  }
}
