package org.heed.followup.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Objects;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.followup.CaseDetail;
import org.heed.followup.Cases;
import org.heed.followup.FollowupScene;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class SuccessPlanTests {

  private static final String PASSWORD = "a long enough password";

  @Autowired private ApplicationContext context;
  @Autowired private Cases cases;
  @Autowired private Users users;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private FollowupScene scene;
  private Browser csm;
  private User mia;
  private CaseDetail waiting;

  @BeforeEach
  void caseOfASignedInPerson() {
    scene = new FollowupScene(context);
    mia = person("Mia Kim", Role.CSM);
    scene.own(scene.account, mia.id());
    long invitation = scene.ask();
    scene.comment(invitation, 3, "Support takes days.");
    waiting = Objects.requireNonNull(scene.caseOf(invitation, cases));
    csm = signedIn(mia);
  }

  @Test
  void oneClickMakesAPlanFromACaseAndTheNextOneOpensTheSame() {
    String plan = location(csm.post("/cases/" + waiting.id() + "/plan"));

    assertThat(csm.get(plan).body())
        .contains("Put right: Support takes days.", "Agree on goals and dates with Ada", "Mia Kim");
    assertThat(location(csm.post("/cases/" + waiting.id() + "/plan"))).isEqualTo(plan);
    assertThat(csm.get("/plans/of-account/" + scene.account).body()).contains("0 of 1 steps");
    assertThat(csm.get("/customers/accounts/" + scene.account).body())
        .contains("/plans/of-account/" + scene.account);
    assertThat(csm.get("/plans").body()).contains("Put right: Support takes days.");
  }

  @Test
  void stepsAreTickedAndOverdueOnesWaitOnTodayAndTeam() {
    String plan = location(csm.post("/cases/" + waiting.id() + "/plan"));
    assertThat(csm.get("/plans/due").body()).doesNotContain("Agree on goals");
    scene.in(
        () ->
            jdbc.sql("update success_step set due_on = ? where workspace_id = ?")
                .params(LocalDate.of(2026, 1, 5), scene.workspace)
                .update());

    assertThat(csm.get("/plans/due").body()).contains("Agree on goals", "since");
    assertThat(csm.get("/today").body()).contains("hx-get=\"/plans/due\"");
    assertThat(csm.get(plan).body()).contains("overdue");
    csm.post(plan + "/steps/" + step(), "done", "true");
    assertThat(csm.get("/plans/due").body()).doesNotContain("Agree on goals");
    assertThat(csm.get("/plans").body()).contains("1 of 1 steps");
  }

  @Test
  void figureShowsHowFarItIsAndAStalePageIsTold() {
    String plan = location(csm.post("/cases/" + waiting.id() + "/plan"));
    assertThat(change(plan, "1", "4").statusCode()).isEqualTo(302);

    assertThat(csm.get(plan).body())
        .contains("Time to answer: from 30, now 12, aim 4 hours", "69 %");
    assertThat(change(plan, "1", "4").statusCode()).isEqualTo(409);
    assertThat(change(plan, "2", "four").body()).contains("Enter a number", "value=\"four\"");
  }

  @Test
  void planOfSomebodyElsesCustomerIsNotSeenByAnotherManager() {
    String plan = location(csm.post("/cases/" + waiting.id() + "/plan"));
    Browser other = signedIn(person("Ben Ode", Role.CSM));

    assertThat(other.get(plan).statusCode()).isEqualTo(404);
    assertThat(other.post(plan + "/steps", "what", "x").statusCode()).isNotEqualTo(302);
    assertThat(signedIn(person("Lea Lead", Role.TEAM_LEAD)).get(plan).statusCode()).isEqualTo(200);
  }

  @Test
  void figureThatFallsCountsAsWellAsOneThatGrows() {
    assertThat(kpi(30, 4, 17).percent()).isEqualTo(50);
    assertThat(kpi(0, 10, 20).percent()).isEqualTo(100);
    assertThat(kpi(0, 10, -5).percent()).isZero();
    assertThat(kpi(5, 5, 5).percent()).isNull();
  }

  private static Kpi kpi(int from, int target, int now) {
    return new Kpi(
        "k", "", BigDecimal.valueOf(from), BigDecimal.valueOf(target), BigDecimal.valueOf(now));
  }

  private HttpResponse<String> change(String plan, String revision, String target) {
    return csm.post(
        plan,
        "objective",
        "Answer faster",
        "ownerId",
        Long.toString(mia.id()),
        "dueOn",
        "2027-03-01",
        "state",
        "open",
        "kpi",
        "Time to answer",
        "unit",
        "hours",
        "from",
        "30",
        "now",
        "12",
        "target",
        target,
        "revision",
        revision);
  }

  private long step() {
    return scene.in(
        () ->
            jdbc.sql("select id from success_step where workspace_id = ?")
                .param(scene.workspace)
                .query(Long.class)
                .single());
  }

  private static String location(HttpResponse<String> answer) {
    String target = answer.headers().firstValue("Location").orElseThrow();
    return target.substring(target.indexOf("/plans"));
  }

  private User person(String name, Role role) {
    String email = TestWorkspaces.address(role.key());
    return WorkspaceScope.call(scene.workspace, () -> users.create(name, email, role, PASSWORD));
  }

  private Browser signedIn(User user) {
    Browser fresh = new Browser(port);
    fresh.signIn(user.email(), PASSWORD);
    return fresh;
  }
}
