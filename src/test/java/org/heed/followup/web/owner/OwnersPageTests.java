package org.heed.followup.web.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.followup.Cases;
import org.heed.followup.FollowupScene;
import org.heed.followup.owner.OwnerOrders;
import org.heed.followup.owner.OwnerWay;
import org.heed.followup.owner.Rota;
import org.heed.followup.owner.Skills;
import org.heed.followup.person.SpecialistGroups;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@HeedTest
class OwnersPageTests {

  private static final String PASSWORD = "a long enough password";

  @Autowired private ApplicationContext context;
  @Autowired private Users users;
  @Autowired private OwnerOrders orders;
  @Autowired private Skills skills;
  @Autowired private Rota rota;
  @Autowired private SpecialistGroups groups;
  @Autowired private Cases cases;
  @LocalServerPort private int port;

  private FollowupScene scene;
  private Browser browser;
  private String csmAddress;

  @BeforeEach
  void signIn() {
    scene = new FollowupScene(context);
    String email = TestWorkspaces.address("owners-admin");
    scene.in(() -> users.create("Pat", email, Role.PROGRAM_ADMIN, PASSWORD));
    csmAddress = scene.in(() -> users.get(scene.csm).email());
    browser = new Browser(port);
    browser.signIn(email, PASSWORD);
  }

  @Test
  void theAdminSetsOrderSkillsRotaAndGroupsOnOnePage() {
    browser.post("/owners/order", "way", "rota", "way", "account_owner");
    browser.post(
        "/owners/skills",
        "languages." + scene.csm,
        "de, EN",
        "products." + scene.csm,
        "Heed Cloud");
    browser.post("/owners/rota", "rota", csmAddress + ",Monday");
    browser.post("/owners/groups", "name", "Billing experts", "members", "" + scene.csm);

    assertThat(scene.in(orders::current)).containsExactly(OwnerWay.ROTA, OwnerWay.ACCOUNT_OWNER);
    assertThat(Objects.requireNonNull(scene.in(skills::all).get(scene.csm)).spoken())
        .isEqualTo("de, en");
    assertThat(scene.in(rota::all)).hasSize(1);
    assertThat(scene.in(groups::all).getFirst().members()).containsExactly(scene.csm);
    assertThat(browser.get("/owners").body())
        .contains("heed cloud", csmAddress + ",Monday", "Billing experts");
  }

  @Test
  void aWrongLineOfTheRotaChangesNothingAndStaysInTheForm() {
    HttpResponse<String> answer = browser.post("/owners/rota", "rota", "nobody@x.test,Monday");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Line 1", "nobody@x.test,Monday");
    assertThat(scene.in(rota::all)).isEmpty();
  }

  @Test
  void theSameWayTwiceIsRefused() {
    assertThat(browser.post("/owners/order", "way", "rota", "way", "rota").statusCode())
        .isEqualTo(422);
    assertThat(scene.in(orders::current)).isEqualTo(List.of(OwnerWay.ACCOUNT_OWNER));
  }

  @Test
  void theCaseSaysWhyItsOwnerHasIt() {
    long invitation = scene.ask();
    scene.answer(invitation, 2);
    long id = Objects.requireNonNull(scene.caseOf(invitation, cases)).id();

    assertThat(browser.get("/cases/" + id + "/why").body())
        .contains("Owner because", "looks after the account");
  }

  @Test
  void theRuleBehindACaseIsALinkForThoseWhoMayEditIt() {
    long invitation = scene.ask();
    scene.answer(invitation, 2);
    long id = Objects.requireNonNull(scene.caseOf(invitation, cases)).id();
    String address = TestWorkspaces.address("owners-lead");
    scene.in(() -> users.create("Lea", address, Role.TEAM_LEAD, PASSWORD));
    Browser lead = new Browser(port);
    lead.signIn(address, PASSWORD);

    assertThat(browser.get("/cases/" + id + "/why").body()).contains("href=\"/rules/");
    assertThat(lead.get("/cases/" + id + "/why").body())
        .contains("Opened by the rule")
        .doesNotContain("href=\"/rules/");
  }
}
