package org.heed.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.heed.TestEnvironment;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.access.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PasswordLinkTests extends SignedInTest {

  private static final Pattern LINK =
      Pattern.compile("http://heed\\.test(/(?:reset-password|accept-invitation)/[\\w-]{43})");

  @Autowired private Staff staff;
  @Autowired private Workspaces everyWorkspace;

  @Test
  void invitedPersonChoosesAPasswordOnceAndIsIn() {
    String email = TestWorkspaces.address("invited");
    WorkspaceScope.run(workspace, () -> staff.invite("Ines Invited", email, Role.CSM));
    String link = mailedLink(email);
    Browser browser = new Browser(port);

    assertThat(browser.get(link).body()).contains("Welcome, Ines Invited").contains(email);
    assertThat(browser.post(link, "password", "too short").statusCode()).isEqualTo(422);
    assertThat(browser.post(link, "password", PASSWORD).statusCode()).isEqualTo(302);
    assertThat(browser.get("/sign-in?changed").body())
        .contains("Your password is saved", "value=\"" + email + "\"");

    assertThat(browser.post(link, "password", "somebody else's choice").statusCode())
        .isEqualTo(404);
    assertThat(browser.get(link).statusCode()).isEqualTo(404);
    assertThat(new Browser(port).signIn(email, PASSWORD).statusCode()).isEqualTo(302);
  }

  @Test
  void invitationNamesTheCompanyThatInvites() {
    String email = TestWorkspaces.address("named");
    WorkspaceScope.run(
        workspace,
        () -> {
          everyWorkspace.nameOrganisation("Acme Freight");
          staff.invite("Nora Named", email, Role.CSM);
        });

    mailedLink(email);
    assertThat(mailTo(email).getFirst()).contains("invited to Acme Freight on Heed,");
  }

  @Test
  void sendingAnInvitationAgainEndsTheEarlierLink() {
    String email = TestWorkspaces.address("twice");
    User person = WorkspaceScope.call(workspace, () -> staff.invite("Tina Twice", email, Role.CSM));
    String first = mailedLink(email);

    WorkspaceScope.run(workspace, () -> staff.resendInvitation(person.id()));

    assertThat(new Browser(port).get(first).statusCode()).isEqualTo(404);
  }

  @Test
  void forgottenPasswordIsReplacedThroughTheMailedLink() {
    Browser browser = new Browser(port);
    browser.get("/forgot-password");
    browser.post("/forgot-password", "email", owner.email());
    String link = mailedLink(owner.email());

    browser.get(link);
    assertThat(browser.post(link, "password", "a brand new password").statusCode()).isEqualTo(302);

    assertThat(new Browser(port).signIn(owner.email(), PASSWORD).statusCode()).isEqualTo(401);
    assertThat(new Browser(port).signIn(owner.email(), "a brand new password").statusCode())
        .isEqualTo(302);
  }

  @Test
  void answerDoesNotTellWhetherAnAddressIsKnown() {
    assertThat(forgot(TestWorkspaces.address("nobody"))).isEqualTo(forgot(owner.email()));
  }

  private String forgot(String email) {
    Browser browser = new Browser(port);
    browser.get("/forgot-password");
    HttpResponse<String> answer = browser.post("/forgot-password", "email", email);
    return answer.statusCode()
        + answer.body().replace(email, "").replaceAll("(?s)<head>.*</head>", "");
  }

  @Test
  void mailedLinkIgnoresTheHostThatTheRequestNames() throws IOException {
    Browser browser = new Browser(port);
    browser.get("/forgot-password");
    String form = "email=" + owner.email().replace("@", "%40") + "&_csrf=" + browser.token();
    try (Socket socket = new Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write(
              """
              POST /forgot-password HTTP/1.1\r
              Host: evil.test\r
              X-Forwarded-Host: evil.test\r
              Cookie: heed_csrf=%s\r
              Content-Type: application/x-www-form-urlencoded\r
              Content-Length: %d\r
              Connection: close\r
              \r
              %s"""
                  .formatted(browser.cookie("heed_csrf"), form.length(), form)
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("evil.test");
    }

    assertThat(mailedLink(owner.email())).startsWith("/reset-password/");
    assertThat(mailTo(owner.email()).getFirst()).doesNotContain("evil.test");
  }

  @Test
  void guessedLinksOpenNothing() {
    for (String guess : List.of("x", "A".repeat(43), "A".repeat(5_000), "%00")) {
      assertThat(new Browser(port).get("/reset-password/" + guess).statusCode())
          .isBetween(400, 499);
    }
  }

  @Test
  void invitationLinkResetsNoPassword() {
    String email = TestWorkspaces.address("mixed");
    WorkspaceScope.run(workspace, () -> staff.invite("Mia Mixed", email, Role.CSM));
    String link = mailedLink(email).replace("accept-invitation", "reset-password");

    assertThat(new Browser(port).get(link).statusCode()).isEqualTo(404);
  }

  private String mailedLink(String email) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !mailTo(email).isEmpty());
    Matcher link = LINK.matcher(mailTo(email).getFirst());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static List<String> mailTo(String email) {
    return Stream.of(TestEnvironment.mail().getReceivedMessagesForDomain(email))
        .map(PasswordLinkTests::text)
        .toList();
  }

  private static String text(MimeMessage mail) {
    try {
      return String.valueOf(mail.getContent());
    } catch (IOException | MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
