package org.heed.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.access.StaffRights;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SessionTests extends SignedInTest {

  @Autowired private StaffRights rights;

  @Test
  void formWithoutTheTokenChangesNothing() {
    Browser browser = signedIn(owner);

    HttpResponse<String> answer = browser.postWithoutToken("/profile", "name", "Mallory");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("This form is too old");
    assertThat(browser.get("/profile").body()).doesNotContain("Mallory");
  }

  @Test
  void everySignInGetsASessionOfItsOwn() {
    Browser browser = signedIn(owner);
    String first = browser.cookie("heed_session");

    browser.signIn(owner.email(), PASSWORD);

    assertThat(first).isNotEmpty();
    assertThat(browser.cookie("heed_session")).isNotEmpty().isNotEqualTo(first);
  }

  @Test
  void lookingAtTheSignInPageStoresNoSession() {
    Browser browser = new Browser(port);

    browser.get("/sign-in");

    assertThat(browser.cookie("heed_session")).isEmpty();
  }

  @Test
  void signOutEndsTheSession() {
    Browser browser = signedIn(owner);
    assertThat(browser.get("/profile").statusCode()).isEqualTo(200);

    browser.post("/sign-out");

    assertThat(browser.get("/profile").statusCode()).isEqualTo(302);
  }

  @Test
  void deactivationEndsOpenSessionsAtOnce() {
    User csm = person(Role.CSM);
    Browser browser = signedIn(csm);

    WorkspaceScope.run(workspace, () -> rights.deactivate(csm.id()));

    assertThat(browser.get("/profile").headers().firstValue("Location"))
        .hasValue("/sign-in?next=%2Fprofile");
  }

  @Test
  void reactivationDoesNotReviveOldSessions() {
    User csm = person(Role.CSM);
    Browser browser = signedIn(csm);

    WorkspaceScope.run(
        workspace,
        () -> {
          rights.deactivate(csm.id());
          rights.reactivate(csm.id());
        });

    assertThat(browser.get("/profile").statusCode()).isEqualTo(302);
  }

  @Test
  void newPasswordEndsTheSessionsOfOtherDevices() {
    Browser phone = signedIn(owner);
    Browser laptop = signedIn(owner);

    HttpResponse<String> answer =
        laptop.post("/profile/password", "current", PASSWORD, "password", "another long password");

    assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?changed");
    assertThat(phone.get("/profile").statusCode()).isEqualTo(302);
    assertThat(new Browser(port).signIn(owner.email(), "another long password").statusCode())
        .isEqualTo(302);
    assertThat(audited("user.password_changed")).isEqualTo(1);
  }

  @Test
  void wrongCurrentPasswordIsSaidBesideItsField() {
    Browser browser = signedIn(owner);

    HttpResponse<String> answer =
        browser.post("/profile/password", "current", "wrong", "password", "another long password");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("This is not your current password.");
  }

  @Test
  void changedRoleCountsFromTheNextRequest() {
    User viewer = person(Role.VIEWER);
    Browser browser = signedIn(viewer);
    assertThat(browser.get("/settings/audit").statusCode()).isEqualTo(403);

    WorkspaceScope.run(workspace, () -> rights.changeRole(viewer.id(), Role.PROGRAM_ADMIN));

    assertThat(browser.get("/settings/audit").statusCode()).isEqualTo(200);
  }

  @Test
  void uploadOfSomebodyUnknownIsNotStoredAndSaysWhatToChooseAgain() {
    HttpResponse<String> answer =
        new Browser(port)
            .upload("/imports", "multipart/form-data; boundary=x", "--x\r\n\r\nrows\r\n--x--");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body())
        .contains("Nothing was stored", "choose the file again", "href=\"/sign-in\"");
  }

  @Test
  void uploadOfSomebodyUnknownIsNotEvenRead() throws IOException {
    try (Socket line = new Socket("127.0.0.1", port)) {
      line.setSoTimeout(20_000);
      String begun =
          "POST /imports HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900000000\r\n"
              + "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n";
      line.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = line.getInputStream().readNBytes(12);
      assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 401");
    }
  }

  @Test
  void partOfAPageLeavesThePageAsItIsWhenTheSessionEnded() {
    HttpResponse<String> answer = new Browser(port).get("/today/list", "HX-Request", "true");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("HX-Trigger")).hasValue("session:ended");
    assertThat(answer.headers().firstValue("HX-Redirect")).isEmpty();
  }

  @Test
  void pageOlderThanTheSignInGetsTheNewToken() {
    Browser browser = new Browser(port);
    assertThat(browser.get("/sign-in/state").statusCode()).isEqualTo(204);
    assertThat(browser.get("/sign-in/done").statusCode()).isEqualTo(302);

    browser.signIn(owner.email(), PASSWORD);
    HttpResponse<String> outdated =
        browser.postWith(
            "HX-Request", "true", "/profile", "_csrf", "of-yesterday", "name", "Ada Lovelace");
    assertThat(outdated.statusCode()).isEqualTo(403);
    assertThat(outdated.headers().firstValue("HX-Trigger")).hasValue("session:outdated");

    HttpResponse<String> state = browser.get("/sign-in/state");
    assertThat(state.body()).contains("\"person\":\"" + owner.name());
    assertThat(browser.get("/sign-in/done").body()).contains("what you typed is still there");
    String token = state.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    assertThat(
            browser
                .postWithoutToken("/profile", "_csrf", token, "name", "Ada Lovelace")
                .statusCode())
        .isEqualTo(302);
  }
}
