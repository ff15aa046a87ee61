package org.heed.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.followup.CaseDetail;
import org.heed.followup.CaseStage;
import org.heed.followup.CaseStep;
import org.heed.followup.Cases;
import org.heed.followup.FollowupScene;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One step for several cases of Today, and cases that are put off. */
@HeedTest
class BulkTests {

  private static final String PASSWORD = "a long enough password";

  @Autowired private ApplicationContext context;
  @Autowired private Cases cases;
  @Autowired private Users users;
  @Autowired private Workspaces workspaces;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private final List<Long> invitations = new ArrayList<>();
  private FollowupScene scene;
  private Browser browser;

  @BeforeEach
  void threeCustomersWait() {
    scene = new FollowupScene(context);
    String email = TestWorkspaces.address("csm");
    scene.own(
        scene.account, scene.in(() -> users.create("Mia Kim", email, Role.CSM, PASSWORD)).id());
    for (int number = 0; number < 3; number++) {
      invitations.add(scene.ask());
      scene.answer(invitations.getLast(), number);
    }
    browser = new Browser(port);
    browser.signIn(email, PASSWORD);
    browser.get("/today");
  }

  private CaseDetail waiting(int number) {
    return Objects.requireNonNull(scene.caseOf(invitations.get(number), cases));
  }

  private static String pick(CaseDetail one) {
    return one.id() + "-" + one.revision();
  }

  /** Does it, and gives the page that is shown then. */
  private String bulk(String... fields) {
    HttpResponse<String> answer = browser.post("/today/bulk", fields);
    return browser.get(answer.headers().firstValue("Location").orElseThrow()).body();
  }

  private String tomorrow() {
    return scene.in(workspaces::today).plusDays(1).toString();
  }

  @Test
  void casesThatArePutOffLeaveTheListUntilTheirDay() {
    String list =
        bulk(
            "action",
            "snooze",
            "until",
            tomorrow(),
            "pick",
            pick(waiting(0)),
            "pick",
            pick(waiting(1)));

    assertThat(list)
        .contains("2 cases put off.", "/cases/" + waiting(2).id())
        .doesNotContain("/cases/" + waiting(0).id() + "/attempts");
    assertThat(waiting(0).history().getLast().kind()).isEqualTo(CaseStep.Kind.SNOOZED);
    aDayLater();
    assertThat(browser.get("/today").body()).contains("/cases/" + waiting(0).id() + "/attempts");
  }

  private void aDayLater() {
    scene.in(
        () ->
            jdbc.sql(
                    """
                    update follow_up_case set snoozed_until = now() - interval '1 minute'
                     where workspace_id = ? and snoozed_until is not null
                    """)
                .param(scene.workspace)
                .update());
  }

  @Test
  void whatChangedMeanwhileIsLeftAloneAndCounted() {
    String stale = pick(waiting(0));
    bulk("action", "start", "pick", stale);
    String page =
        bulk("action", "start", "pick", stale, "pick", pick(waiting(1)), "pick", pick(waiting(2)));

    assertThat(page).contains("2 cases started. Not changed: 1.");
    assertThat(waiting(1).stage()).isEqualTo(CaseStage.IN_PROGRESS);
  }

  @Test
  void severalCasesGoToAColleagueWithTheReason() {
    browser.post(
        "/today/bulk",
        "action",
        "hand-over",
        "ownerId",
        Long.toString(scene.csm),
        "reason",
        "Speaks Finnish",
        "pick",
        pick(waiting(0)),
        "pick",
        pick(waiting(1)));

    assertThat(waiting(0).ownerId()).isEqualTo(scene.csm);
    assertThat(waiting(1).history().getLast().detail("reason")).isEqualTo("Speaks Finnish");
    assertThat(waiting(2).ownerId()).isNotEqualTo(scene.csm);
  }

  @Test
  void aCaseThatWasPromisedACallByTomorrowIsNotPutOffBeyond() {
    scene.in(
        () ->
            jdbc.sql(
                    """
                    update follow_up_case set due_at = now() + interval '30 minutes'
                     where workspace_id = ?
                    """)
                .param(scene.workspace)
                .update());

    assertThat(bulk("action", "snooze", "until", tomorrow(), "pick", pick(waiting(0))))
        .contains("0 cases put off.", "Call first, or pause");
  }

  @Test
  void nonsenseChangesNothing() {
    assertThat(browser.post("/today/bulk", "action", "start", "pick", "x-y").statusCode())
        .isEqualTo(422);
    browser.get("/today");
    browser.post("/today/bulk", "action", "explode", "pick", pick(waiting(0)));
    browser.post("/today/bulk", "action", "snooze", "until", "soon", "pick", pick(waiting(0)));

    assertThat(waiting(0).revision()).isEqualTo(waiting(1).revision());
  }
}
