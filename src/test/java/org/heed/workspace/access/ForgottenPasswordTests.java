package org.heed.workspace.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@HeedTest
@ExtendWith(OutputCaptureExtension.class)
class ForgottenPasswordTests {

  @Autowired private ForgottenPassword forgotten;
  @Autowired private TestWorkspaces tests;
  @Autowired private Users users;
  @LocalServerPort private int port;

  @Test
  void linkInTheLogBringsAnOwnerBackInWithoutAnyMail(CapturedOutput log) {
    String email = owner("long enough words");

    forgotten.tell(email.toUpperCase(Locale.ROOT));

    String link = link(log);
    Browser browser = new Browser(port);
    assertThat(browser.get(link).statusCode()).isEqualTo(200);
    browser.post(link, "password", "quite other words");
    browser.get("/sign-in");
    browser.post("/sign-in", "email", email, "password", "quite other words");
    assertThat(browser.get("/profile").body()).contains(email);
    assertThat(new Browser(port).get(link).statusCode()).isNotEqualTo(200);
  }

  @Test
  void addressThatNobodyHasIsNamedAndChangesNothing(CapturedOutput log) {
    String nobody = TestWorkspaces.address("nobody");

    forgotten.tell(nobody);

    assertThat(log).contains("HEED_FORGOT_PASSWORD names " + nobody + ", but nobody active");
    assertThat(log).doesNotContain("/reset-password/");
  }

  private String owner(String password) {
    String email = TestWorkspaces.address("owner");
    long workspace = tests.create();
    User owner =
        WorkspaceScope.call(
            workspace, () -> users.create("Olga Owner", email, Role.OWNER, password));
    assertThat(owner.email()).isEqualTo(email);
    return email;
  }

  private static String link(CapturedOutput log) {
    Matcher found = Pattern.compile("http\\S+/reset-password/\\S+").matcher(log);
    assertThat(found.find()).isTrue();
    return URI.create(found.group()).getPath();
  }
}
