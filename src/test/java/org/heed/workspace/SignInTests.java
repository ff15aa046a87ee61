package org.heed.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HeedTest
class SignInTests {

  private static final String PASSWORD = "a long enough password";

  @Autowired private TestWorkspaces workspaces;
  @Autowired private Users users;
  @LocalServerPort private int port;

  private Browser browser;
  private long workspace;
  private String email;

  @BeforeEach
  void person() {
    browser = new Browser(port);
    workspace = workspaces.create();
    email = TestWorkspaces.address("owner");
    WorkspaceScope.run(workspace, () -> users.create("Olga Owner", email, Role.OWNER, PASSWORD));
  }

  @Test
  void rightPasswordOpensTheStartPage() {
    var answer = browser.signIn(email, PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).hasValue("/");
    assertThat(browser.get("/profile").body()).contains("Olga Owner");
  }

  @Test
  void wrongPasswordKeepsTheAddressAndSaysWhatIsWrong() {
    var answer = browser.signIn(email, "not the password");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body())
        .contains("Address and password do not belong together")
        .contains(email);
  }
}
