package org.heed.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.heed.AskedCustomers;
import org.heed.GivenAnswers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the executive page tells while hardly anybody has answered. */
@HeedTest
class FewAnswersTests {

  private static final String PASSWORD = "correct horse battery";

  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private GivenAnswers given;
  @Autowired private Users users;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  private long workspace;
  private long touchpoint;

  @BeforeEach
  void aTouchpoint() {
    workspace = workspaces.create();
    touchpoint = asked.touchpoint(workspace);
  }

  @Test
  void ofAHandfulOfAnswersItTellsNeitherSharesNorHowManyThereAre() {
    answered(3, 3, 3, 3);
    assertThat(executive(Role.OWNER))
        .contains("fewer than 5 in this time", "fewer than 5 answers, too few for a score")
        .doesNotContain("100 %", "Detractors</text>", "4 answers", "<td>4</td>", "Score 3: ");
  }

  @Test
  void whoMayReadAnswersIsLedToTheFirstOnes() {
    answered(3);
    assertThat(executive(Role.OWNER))
        .contains("Read the answers so far", "/explore/words?", "In their words");
    assertThat(executive(Role.VIEWER))
        .contains("fewer than 5 in this time")
        .doesNotContain("Read the answers so far", "/responses", "In their words");
  }

  @Test
  void withFiveAnswersItTellsScoreAndShares() {
    answered(3, 3, 3, 9, 9);
    assertThat(executive(Role.OWNER))
        .contains("from 5 answers", "60 %", "Detractors</text>", "Score 3: 3 answers")
        .doesNotContain("fewer than 5 in this time");
  }

  @Test
  void aTimeWithoutAnswersPointsToALongerOne() {
    given.give(workspace, touchpoint, null, clock.instant().minus(Duration.ofDays(150)), 9);
    assertThat(executive(Role.OWNER))
        .contains("No answers in this time", "Choose a longer period")
        .doesNotContain("fewer than 5 in this time");
  }

  private void answered(int... scores) {
    given.give(workspace, touchpoint, null, clock.instant().minus(Duration.ofHours(1)), scores);
  }

  private String executive(Role role) {
    String email = TestWorkspaces.address("reader");
    WorkspaceScope.run(workspace, () -> users.create("Olga", email, role, PASSWORD));
    Browser browser = new Browser(port);
    browser.signIn(email, PASSWORD);
    return browser.get("/executive").body();
  }
}
