package org.heed.dashboard.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.program.Touchpoints;
import org.heed.response.Answers;
import org.heed.response.PastAnswer;
import org.heed.score.Period;
import org.heed.statistics.SurveyKind;
import org.heed.survey.SurveyTemplates;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page Trust reads one kind of question at a time, by its own definition. */
@HeedTest
class TrustPageTests {

  private static final String PASSWORD = "correct horse battery";

  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private Answers answers;
  @Autowired private Outbox outbox;
  @Autowired private Users users;
  @Autowired private Touchpoints touchpoints;
  @Autowired private Baselines baselines;
  @Autowired private Benchmarks benchmarks;
  @Autowired private BiasCounts counts;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  private Browser browser;
  private long workspace;
  private Period lately;

  @BeforeEach
  void threeKinds() {
    workspace = workspaces.create();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    lately = new Period(today.minusDays(20), today);
    give(asked.touchpoint(workspace), 0, 9, 20);
    give(ask(SurveyKind.CSAT5), 1, 5, 32);
    give(ask(SurveyKind.EXPERIENCE), 4, 9, 40);
    String email = TestWorkspaces.address("owner");
    WorkspaceScope.run(workspace, () -> users.create("Olga", email, Role.OWNER, PASSWORD));
    browser = new Browser(port);
    browser.signIn(email, PASSWORD);
  }

  @Test
  void eachKindIsReadByItsOwnDefinition() {
    assertThat(browser.get("/executive/trust").body())
        .contains("share of 9 and 10 minus share of 0 to 6", "now +50", "n = 20", "±5 points")
        .doesNotContain("n = 32", "n = 40");
    assertThat(browser.get("/executive/trust?kind=csat5").body())
        .contains("now 75 %", "n = 32", "±5 percentage points", "name=\"points\"")
        .doesNotContain("n = 20", "n = 40", "±5 points");
    assertThat(browser.get("/executive/trust?kind=experience&steps=0.8&and=region").body())
        .contains(
            "now 7.8", "n = 40", "±0.8 points", "name=\"steps\"", "cannot be weighted by both")
        .doesNotContain("n = 20", "n = 32");
  }

  @Test
  void anUnknownKindOrChoiceShowsTheUsualOne() {
    assertThat(browser.get("/executive/trust?kind=no&by=no&and=segment&points=9999").body())
        .contains("Relationship NPS", "±5 points");
  }

  @Test
  void aBaselineOfAMeanKeepsItsScoresAndOneOfOldIsStillRead() {
    WorkspaceScope.run(
        workspace,
        () -> {
          baselines.rebaseline(lately, counts.all(SurveyKind.EXPERIENCE, lately), "New team");
          baselines.rebaseline(lately, counts.all(SurveyKind.CSAT5, lately), "New wording");
          jdbc.sql("update score_baseline set by_score = null where workspace_id = ? and kind = ?")
              .params(workspace, "csat5")
              .update();
          assertThat(baselines.of(SurveyKind.EXPERIENCE).getFirst().answers().value())
              .isEqualTo(7.75);
          assertThat(baselines.of(SurveyKind.CSAT5).getFirst().answers().value()).isEqualTo(75);
        });
    assertThat(browser.get("/executive/trust?kind=experience").body())
        .contains("“New team”", "0.0 points (95 % interval", "can be told with 8 months")
        .doesNotContain("New wording");
  }

  @Test
  void aBenchmarkLiesOnTheScaleOfItsKind() {
    WorkspaceScope.run(
        workspace,
        () -> {
          assertThat(refusal(SurveyKind.CSAT5, -10)).contains("between 0 and 100 %");
          assertThat(refusal(SurveyKind.EXPERIENCE, 11)).contains("between 0 and 10.");
          assertThat(refusal(SurveyKind.RNPS, 101)).contains("between −100 and 100");
          benchmarks.add(SurveyKind.EXPERIENCE, "Retail", 8.2, "A report", lately.from());
        });
    assertThat(browser.get("/executive/trust?kind=experience").body()).contains("8.2", "A report");
    assertThat(browser.get("/executive/trust").body()).doesNotContain("A report");
  }

  private String refusal(SurveyKind kind, double value) {
    try {
      benchmarks.add(kind, "Retail", value, "A report", lately.from());
      return "";
    } catch (org.heed.platform.web.InvalidInput refused) {
      return Objects.requireNonNull(refused.getMessage());
    }
  }

  private long ask(SurveyKind kind) {
    return asked.touchpoint(
        workspace, SurveyTemplates.relationship("Acme").edit().kind(kind).done());
  }

  /** Every fourth answer is a bad one. */
  private void give(long touchpoint, int bad, int good, int count) {
    long version =
        WorkspaceScope.call(
            workspace,
            () -> Objects.requireNonNull(touchpoints.find(touchpoint).surveyVersionId()));
    Instant at = clock.instant().minus(Duration.ofDays(3));
    List<PastAnswer> past = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int score = i % 4 == 0 ? bad : good;
      past.add(
          new PastAnswer(
              null, touchpoint, version, null, null, "", score, null, List.of(), null, at, null));
    }
    WorkspaceScope.run(workspace, () -> answers.importAll(past));
    outbox.drain();
  }
}
