package org.heed.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
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
import org.heed.statistics.SurveyKind;
import org.heed.survey.SurveyTemplates;
import org.heed.survey.Surveys;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was asked decides the words, the scale and the score of every page. */
@HeedTest
class KindsOnPagesTests {

  private static final String PASSWORD = "correct horse battery";

  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private Answers answers;
  @Autowired private Outbox outbox;
  @Autowired private Users users;
  @Autowired private Surveys surveys;
  @Autowired private Touchpoints touchpoints;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  private Browser browser;
  private long workspace;
  private long nps;
  private long csat;

  @BeforeEach
  void twoKinds() {
    workspace = workspaces.create();
    nps = asked.touchpoint(workspace);
    csat =
        asked.touchpoint(
            workspace, SurveyTemplates.relationship("Acme").edit().kind(SurveyKind.CSAT5).done());
    String email = TestWorkspaces.address("owner");
    WorkspaceScope.run(workspace, () -> users.create("Olga", email, Role.OWNER, PASSWORD));
    browser = new Browser(port);
    browser.signIn(email, PASSWORD);
  }

  @Test
  void aListOfOneKindOffersItsScaleAndItsWords() {
    give(nps, 9, 3);
    give(csat, 5, 3, 1);
    String mixed = browser.get("/responses").body();
    assertThat(mixed)
        .contains("Happy, on each scale", ">CSAT 1–5</option>", ">3/5<", ">Dissatisfied<")
        .contains(">10</option>");
    String satisfied = browser.get("/responses?kind=csat5&category=promoter").body();
    assertThat(satisfied)
        .contains("Satisfied 4–5", "Dissatisfied 1–2", ">5/5<", "Share of 4 and 5")
        .doesNotContain(">9</span>", ">3/5<", ">10</option>", "Promoters 9–10");
    assertThat(browser.get("/responses?touchpoint=" + csat).body()).contains("Dissatisfied 1–2");
  }

  @Test
  void theExecutivePageCountsAKindByItsOwnDefinition() {
    give(nps, 9, 9, 9, 9, 9, 0);
    give(csat, 5, 4, 4, 3, 1);
    assertThat(browser.get("/executive").body())
        .contains("Net Promoter Score", "kind=rnps")
        .contains(">Promoters</text>");
    String page = browser.get("/executive?kind=csat5").body();
    assertThat(page)
        .contains("60 %", "Share of 4 and 5", "Satisfied", "CSAT 1–5 by month", "kind=csat5")
        .doesNotContain("Net Promoter Score", ">Promoters</text>", "Score 10: ");
  }

  @Test
  void anExperienceIsOneMeanInTheHeadlineTheVerdictAndTheRegions() {
    long experience =
        asked.touchpoint(
            workspace,
            SurveyTemplates.relationship("Acme").edit().kind(SurveyKind.EXPERIENCE).done());
    for (String region : List.of("North", "South")) {
      give(100, region, experience, 5, 6, 5, 6, 5, 6, 5, 6);
      give(3, region, experience, 8, 8, 8, 8, 8, 8, 8, 8);
    }
    assertThat(browser.get("/executive?kind=experience").body())
        .contains("Really better", "+2.5 points against the 90 days before", ">Mean</th>")
        .contains("+2.5, real")
        .doesNotContain("Best answers");
  }

  @Test
  void chartsMarkTheMonthInWhichANewVersionWentLive() {
    give(csat, 5, 4, 4, 3, 1);
    assertThat(browser.get("/executive?touchpoint=" + csat).body()).doesNotContain("version 2");
    WorkspaceScope.run(
        workspace,
        () -> {
          var draft = surveys.draft(touchpoints.find(csat).surveyId());
          surveys.saveDraft(
              draft.surveyId(),
              draft.revision(),
              draft.content().edit().question("And now?").done());
          touchpoints.publish(csat);
        });
    assertThat(browser.get("/executive?touchpoint=" + csat).body()).contains("Survey version 2");
    assertThat(browser.get("/explore?kind=csat5").body())
        .contains("Survey version 2", "Share of 4 and 5");
    assertThat(browser.get("/explore?kind=rnps").body()).doesNotContain("Survey version 2");
  }

  private void give(long touchpoint, int... scores) {
    give(3, "", touchpoint, scores);
  }

  private void give(int daysAgo, String region, long touchpoint, int... scores) {
    long version =
        WorkspaceScope.call(
            workspace,
            () -> Objects.requireNonNull(touchpoints.find(touchpoint).surveyVersionId()));
    Instant at = clock.instant().minus(Duration.ofDays(daysAgo));
    List<PastAnswer> past =
        Arrays.stream(scores)
            .mapToObj(
                score ->
                    new PastAnswer(
                        null,
                        touchpoint,
                        version,
                        null,
                        null,
                        region,
                        score,
                        null,
                        List.of(),
                        null,
                        at,
                        null))
            .toList();
    WorkspaceScope.run(workspace, () -> answers.importAll(past));
    outbox.drain();
  }
}
