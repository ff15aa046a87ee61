package org.heed.workspace.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspace;
import org.heed.workspace.Workspaces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;

@HeedTest
class SetUpTests {

  @Autowired private SetUp setUp;
  @Autowired private FirstStart firstStart;
  @Autowired private TestWorkspaces tests;
  @Autowired private Workspaces workspaces;
  @Autowired private Users users;
  @LocalServerPort private int port;

  @Test
  void linkFromTheLogMakesOneOwnerAndThenNoMore() {
    long workspace = tests.create();
    String link = URI.create(setUp.link(workspace)).getPath();
    String email = TestWorkspaces.address("first");
    Browser browser = new Browser(port);

    assertThat(browser.get(link).body()).contains("You become the owner", "data-browser-zone");
    assertThat(become(browser, link, email, "short", "Europe/Lisbon").body())
        .contains("Choose a password with 12")
        .contains("Fritz First", "<option value=\"Europe/Lisbon\" selected=\"selected\"");
    become(browser, link, email, "long enough words", "Europe/Lisbon");
    assertThat(browser.get("/sign-in?owner").body()).contains("You are the owner", email);

    assertThat(WorkspaceScope.call(workspace, users::all))
        .singleElement()
        .extracting(User::role)
        .isEqualTo(Role.OWNER);
    assertThat(browser.get(link).statusCode()).isEqualTo(404);
    assertThat(
            browser
                .post(
                    link,
                    "name",
                    "Late",
                    "email",
                    "late@heed.test",
                    "password",
                    "long enough 2",
                    "timeZone",
                    "UTC")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void firstOwnerBringsTheZoneAndGetsTheCasesThatNobodyElseTakes() {
    long workspace = tests.create();
    String link = URI.create(setUp.link(workspace)).getPath();

    become(
        new Browser(port),
        link,
        TestWorkspaces.address("fritz"),
        "long enough words",
        "Asia/Tokyo");

    User owner = WorkspaceScope.call(workspace, users::all).getFirst();
    Workspace begun = WorkspaceScope.call(workspace, workspaces::current);
    assertThat(begun.timeZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(begun.settings().defaultOwnerId()).isEqualTo(owner.id());
  }

  private static HttpResponse<String> become(
      Browser browser, String link, String email, String password, String zone) {
    browser.get(link);
    return browser.post(
        link, "name", "Fritz First", "email", email, "password", password, "timeZone", zone);
  }

  @Test
  void madeUpLinkOpensNothing() {
    assertThat(new Browser(port).get("/set-up/AAAAAAAAAAAAAAAAAAAAAAAA").statusCode())
        .isEqualTo(404);
  }

  @Test
  void laterStartsAddNoWorkspace() {
    int before = workspaces.ids().size();

    firstStart.run(new DefaultApplicationArguments());

    assertThat(before).isPositive();
    assertThat(workspaces.ids()).hasSize(before);
  }
}
