package org.heed.followup.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.place.MeasurePoint;
import org.heed.customer.place.MeasurePointDraft;
import org.heed.customer.place.MeasurePoints;
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
class LocalPlanTests {

  private static final String PASSWORD = "a long enough password";

  @Autowired private ApplicationContext context;
  @Autowired private MeasurePoints points;
  @Autowired private Users users;
  @Autowired private JdbcClient jdbc;
  @Autowired private LocalPlans plans;
  @LocalServerPort private int port;

  private FollowupScene scene;
  private Browser lead;
  private User boss;
  private long munich;
  private long lyon;

  @BeforeEach
  void twoSites() {
    scene = new FollowupScene(context);
    String email = TestWorkspaces.address("lead");
    boss =
        WorkspaceScope.call(
            scene.workspace, () -> users.create("Lea Lead", email, Role.TEAM_LEAD, PASSWORD));
    munich = site("MUC", "Munich");
    lyon = site("LYS", "Lyon");
    lead = new Browser(port);
    lead.signIn(email, PASSWORD);
  }

  private long site(String code, String name) {
    return scene.in(
        () ->
            points.create(
                new MeasurePointDraft(null, code, name, MeasurePoint.Kind.SITE, null, null)));
  }

  @Test
  void findingBecomesActionsOfEverySiteFromATemplate() {
    assertThat(lead.get("/findings/new?template=Deliveries+come+late").body())
        .contains("Compare promised and real days", "Munich", "Lyon");
    String finding = create("Delivery", "Call ahead\nCount the delays", munich, lyon);

    assertThat(lead.get(finding).body())
        .contains("Munich", "Lyon", "Call ahead", "Count the delays", "Lea Lead");
    assertThat(lead.get("/findings").body()).contains("2 sites", "0 of 4 actions");
  }

  @Test
  void whatWorkedIsOfferedToSitesWithTheSameCauseAndTakenOverOnce() {
    String first = create("Delivery", "Call ahead", munich);
    assertThat(end(first, "worked", "").statusCode()).isEqualTo(422);
    assertThat(end(first, "worked", "Complaints halved").statusCode()).isEqualTo(302);
    String second = create("delivery", "Count the delays", lyon);
    String unrelated = create("Price", "Count the delays", lyon);

    assertThat(lead.get(second).body())
        .contains("Worked elsewhere", "Call ahead", "at Munich", "Complaints halved");
    assertThat(lead.get(unrelated).body()).doesNotContain("Worked elsewhere");
    lead.post(second + "/offers/" + action(first), "site", Long.toString(lyon));
    assertThat(lead.get(second).body()).contains("Call ahead").doesNotContain("Worked elsewhere");
  }

  @Test
  void incompleteFindingSaysWhatIsMissing() {
    assertThat(post("Delivery", "", munich).body()).contains("Write at least one action.");
    assertThat(post("Delivery", "Call ahead").body()).contains("Choose at least one site.");
    assertThat(scene.in(plans::all)).isEmpty();
  }

  @Test
  void overdueActionWaitsOnTodayOfItsOwner() {
    create("Delivery", "Call ahead", munich);
    scene.in(
        () ->
            jdbc.sql("update local_action set due_on = '2026-01-05' where workspace_id = ?")
                .param(scene.workspace)
                .update());

    assertThat(lead.get("/plans/due").body()).contains("Call ahead", "Munich", "5 Jan");
    assertThat(lead.get("/plans/due?team=true").body()).contains("Call ahead");
  }

  private String create(String cause, String actions, long... sites) {
    String target = post(cause, actions, sites).headers().firstValue("Location").orElseThrow();
    return target.substring(target.indexOf("/findings"));
  }

  private HttpResponse<String> post(String cause, String actions, long... sites) {
    List<String> fields =
        new java.util.ArrayList<>(
            List.of(
                "title",
                "Found " + cause,
                "cause",
                cause,
                "actions",
                actions,
                "ownerId",
                Long.toString(boss.id()),
                "dueOn",
                "2027-03-01"));
    for (long site : sites) {
      fields.addAll(List.of("sites", Long.toString(site)));
    }
    return lead.post("/findings", fields.toArray(String[]::new));
  }

  private HttpResponse<String> end(String finding, String state, String note) {
    return lead.post(finding + "/actions/" + action(finding), "state", state, "note", note);
  }

  private long action(String finding) {
    long id = Long.parseLong(finding.substring(finding.lastIndexOf('/') + 1));
    return scene.in(() -> plans.actions(id)).getFirst().id();
  }
}
