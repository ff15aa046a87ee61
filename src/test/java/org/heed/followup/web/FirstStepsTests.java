package org.heed.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
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

/** What Today says to the owner of a new installation. */
@HeedTest
class FirstStepsTests {

  private static final String PASSWORD = "a long enough password";

  @Autowired private TestWorkspaces workspaces;
  @Autowired private Users users;
  @LocalServerPort private int port;

  private long workspace;

  @BeforeEach
  void aNewWorkspace() {
    workspace = workspaces.create();
  }

  @Test
  void nobodyIsLedToAnswersBeforeThereIsOne() {
    assertThat(today("Olga Novak", TestWorkspaces.address("olga")))
        .contains("Nobody is waiting for a call", "Four steps to the first answer")
        .doesNotContain("Read the latest answers", "Say what you are called");
  }

  @Test
  void whoIsNamedAfterAnAddressIsAskedForAName() {
    String local = "owner" + UUID.randomUUID().toString().replace("-", "");
    assertThat(today(local.replaceFirst("o", "O"), local + "@heed.test"))
        .contains("Five steps to the first answer", "href=\"/profile\">Say what you are called")
        .contains("calls you “Owner");
  }

  private String today(String name, String email) {
    WorkspaceScope.run(workspace, () -> users.create(name, email, Role.OWNER, PASSWORD));
    Browser browser = new Browser(port);
    browser.signIn(email, PASSWORD);
    return browser.get("/today").body() + browser.get("/today/list").body();
  }
}
