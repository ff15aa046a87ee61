package org.heed.followup.playbook;

import static org.assertj.core.api.Assertions.assertThat;

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

@HeedTest
class PlaybookPagesTests {

  private static final String PASSWORD = "a long enough password";

  @Autowired private ApplicationContext context;
  @Autowired private Cases cases;
  @Autowired private Users users;
  @LocalServerPort private int port;

  private FollowupScene scene;

  @BeforeEach
  void workspace() {
    scene = new FollowupScene(context);
  }

  @Test
  void playbookForTheThemeStandsBesideTheCaseAndIsOneKeyAwayFromToday() {
    Browser csm = signedIn(Role.CSM);
    CaseDetail waiting = unhappyAbout("Support takes days to answer.");

    assertThat(csm.get("/today").body())
        .contains("/cases/" + waiting.id() + "/script", "<kbd>p</kbd>");
    assertThat(csm.get("/cases/" + waiting.id()).body())
        .contains("/cases/" + waiting.id() + "/playbook");
    assertThat(csm.get("/cases/" + waiting.id() + "/script").body())
        .contains("Unhappy with support", "Hello Ada, this is Mia Kim.", "Note it");
  }

  @Test
  void meetingLinkComesFromTheProfile() {
    CaseDetail waiting = unhappyAbout("No.");
    Browser csm = signedIn(Role.CSM);
    String script = "/cases/" + waiting.id() + "/script";
    assertThat(csm.get(script).body()).contains("[your booking page…]");

    assertThat(csm.post("/profile/meeting-link", "meetingLink", "javascript:alert(1)").statusCode())
        .isEqualTo(422);
    csm.post("/profile/meeting-link", "meetingLink", "https://meet.example.com/mia");

    assertThat(csm.get(script).body())
        .contains("https://meet.example.com/mia")
        .doesNotContain("[your booking page…]");
  }

  @Test
  void changedPlaybookIsShownAndTheShippedOneCanBeHadBack() {
    CaseDetail waiting = unhappyAbout("No.");
    Browser admin = signedIn(Role.PROGRAM_ADMIN);
    String page = "/settings/playbooks/detractor-any-en";

    assertThat(save(admin, page, "Good morning {first-name}").statusCode()).isEqualTo(302);
    assertThat(admin.get("/cases/" + waiting.id() + "/script").body()).contains("Good morning Ada");
    assertThat(save(admin, page, "Stale").statusCode()).isEqualTo(409);
    admin.post(page + "/removal");
    assertThat(admin.get("/cases/" + waiting.id() + "/script").body()).contains("Hello Ada");
  }

  @Test
  void unknownFieldIsRefusedAndKeepsWhatWasTyped() {
    Browser admin = signedIn(Role.PROGRAM_ADMIN);

    assertThat(save(admin, "/settings/playbooks", "Hello {frist-name}").body())
        .contains("There is no field {frist-name}", "Hello {frist-name}</textarea>");
    assertThat(
            admin
                .post(
                    "/settings/letters",
                    "name",
                    "Mine",
                    "language",
                    "en",
                    "subject",
                    "S",
                    "body",
                    "no place",
                    "ownWords",
                    "required")
                .body())
        .contains("Put {own-words} where", "no place</textarea>");
    assertThat(admin.get("/settings/letters").body()).contains("First answer to an unhappy");
    assertThat(admin.get("/settings/letters/first-answer-de").body()).contains("Guten Tag {name}");
    assertThat(admin.get("/settings/playbooks").body()).contains("Unzufrieden mit dem Support");
    assertThat(signedIn(Role.CSM).get("/settings/playbooks").statusCode()).isEqualTo(403);
  }

  private static java.net.http.HttpResponse<String> save(
      Browser admin, String page, String greeting) {
    return admin.post(
        page,
        "name",
        "Mine",
        "category",
        "detractor",
        "language",
        "en",
        "greeting",
        greeting,
        "ask",
        "What happened?",
        "revision",
        "0");
  }

  private CaseDetail unhappyAbout(String comment) {
    long invitation = scene.ask();
    scene.comment(invitation, 3, comment);
    return Objects.requireNonNull(scene.caseOf(invitation, cases));
  }

  private Browser signedIn(Role role) {
    String email = TestWorkspaces.address(role.key());
    User user =
        WorkspaceScope.call(scene.workspace, () -> users.create("Mia Kim", email, role, PASSWORD));
    if (role == Role.CSM) {
      scene.own(scene.account, user.id());
    }
    Browser fresh = new Browser(port);
    fresh.signIn(email, PASSWORD);
    return fresh;
  }
}
