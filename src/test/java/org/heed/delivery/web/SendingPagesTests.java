package org.heed.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestEnvironment;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.mail.MailOutage;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class SendingPagesTests {

  private static final String PASSWORD = "correct horse battery";

  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers customers;
  @Autowired private MailOutage outage;
  @Autowired private Users users;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private long workspace;
  private long invitation;
  private String path;

  @BeforeEach
  void make() {
    workspace = workspaces.create();
    long touchpoint = customers.touchpoint(workspace);
    long account = customers.account(workspace, "EMEA");
    invitation = customers.invitation(workspace, touchpoint, account, "unknown", "30 days");
    path = "/program/touchpoints/" + touchpoint;
  }

  @Test
  void aMailInDoubtIsShownAndSentAgainByAPersonsDecision() {
    Browser admin = signedIn(Role.PROGRAM_ADMIN);
    assertThat(admin.get(path + "/sending").body()).contains("in doubt").contains("Send again");
    admin.post(path + "/sending/" + invitation + "/again");
    assertThat(state()).isEqualTo("planned");
    assertThat(admin.get(path + "/sending").body()).contains("No mail is in trouble");
  }

  @Test
  void whileTheMailServerIsAwayThePageSaysSinceWhenAndWhy() {
    Browser admin = signedIn(Role.PROGRAM_ADMIN);
    admin.post(path + "/sending/" + invitation + "/again");
    // The server of all tests works and takes mail meanwhile, which ends the outage.
    await()
        .until(
            () -> {
              outage.begin("421 Closed <for> today");
              return admin.get(path + "/sending").body().contains("The mail server takes no mail");
            });
    outage.begin("421 Closed <for> today");
    assertThat(admin.get(path + "/sending").body()).doesNotContain("Closed <for>");
    outage.end();
  }

  @Test
  void whoMayOnlyLookCannotSendAgain() {
    Browser viewer = signedIn(Role.TEAM_LEAD);
    assertThat(viewer.post(path + "/sending/" + invitation + "/again").statusCode()).isEqualTo(403);
    assertThat(state()).isEqualTo("unknown");
  }

  @Test
  void thePreviewIsTheMailItselfAndMayBeFramedHereOnly() {
    HttpResponse<String> mail = signedIn(Role.PROGRAM_ADMIN).get(path + "/preview/mail");
    assertThat(mail.body()).contains("How likely are you to recommend Acme").contains("?score=10");
    assertThat(mail.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("frame-ancestors 'self'")
        .contains("sandbox")
        .contains("default-src 'none'");
  }

  @Test
  void aTestMailArrivesAndARefusedAddressIsExplained() {
    Browser admin = signedIn(Role.PROGRAM_ADMIN);
    String to = TestWorkspaces.address("tester");
    admin.post(path + "/test-send", "to", to);
    await().until(() -> TestEnvironment.mail().getReceivedMessagesForDomain(to).length == 1);
    assertThat(admin.get(path + "/preview").body()).contains("The test mail to");
    admin.post(path + "/test-send", "to", "x@y@z\r\nBcc: a@b.test");
    assertThat(admin.get(path + "/preview").body()).contains("This is not a usable mail address");
    assertThat(List.of(state())).containsExactly("unknown");
  }

  private String state() {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql("select state from invitation where workspace_id = ? and id = ?")
                .params(workspace, invitation)
                .query(String.class)
                .single());
  }

  private Browser signedIn(Role role) {
    String email = TestWorkspaces.address("admin");
    WorkspaceScope.run(workspace, () -> users.create("Ann Admin", email, role, PASSWORD));
    Browser fresh = new Browser(port);
    fresh.signIn(email, PASSWORD);
    return fresh;
  }
}
