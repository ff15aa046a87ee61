package org.heed.customer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.AccountDraft;
import org.heed.customer.Accounts;
import org.heed.customer.place.MeasurePoint;
import org.heed.customer.place.MeasurePoints;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HeedTest
class MeasurePointPagesTests {

  private static final String PAGE = "/customers/measure-points";

  @Autowired private TestWorkspaces workspaces;
  @Autowired private Users users;
  @Autowired private Accounts accounts;
  @Autowired private MeasurePoints points;
  @LocalServerPort private int port;
  private long workspace;
  private Browser browser = new Browser(0);

  @BeforeEach
  void signIn() {
    workspace = workspaces.create();
    browser = signedIn(Role.PROGRAM_ADMIN);
  }

  private Browser signedIn(Role role) {
    return Browser.of(role, workspace, users, port);
  }

  @Test
  void aTreeIsBuiltWalkedAndRetiredOnThePages() {
    assertThat(browser.get(PAGE).body()).contains("No measure points yet");
    add("Europe <b>", "EU", "REGION", "");
    long europe = id("EU");
    add("Berlin", "BER", "SITE", europe + "");
    String level = browser.get(PAGE + "?at=" + europe).body();
    assertThat(level).contains("Europe &lt;b&gt;", "Berlin", "aria-current=\"page\"");

    browser.post(PAGE + "/" + europe + "/retirement");

    assertThat(browser.get(PAGE + "?at=" + europe).body()).contains("Bring back");
  }

  @Test
  void whatWasTypedStaysBesideWhatIsWrong() {
    browser.get(PAGE + "/new");
    HttpResponse<String> page = add("Berlin", "", "SITE", "");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("Enter a code", "value=\"Berlin\"");
  }

  @Test
  void anAccountShowsItsPointAndThePointTheAccount() {
    browser.get(PAGE);
    add("Europe", "EU", "REGION", "");
    add("Berlin", "BER", "SITE", id("EU") + "");
    long account =
        WorkspaceScope.call(
            workspace,
            () ->
                accounts
                    .upsert(AccountDraft.builder().name("Acme").measurePoint(id("BER")).build())
                    .id());

    assertThat(browser.get("/customers/accounts/" + account).body()).contains("Europe", "Berlin");
    assertThat(browser.get("/customers/accounts/" + account + "/edit").body())
        .contains("value=\"%d\" selected".formatted(id("BER")));
    assertThat(browser.get(PAGE + "?at=" + id("EU")).body()).contains("Acme");
  }

  @Test
  void viewersSeeTheTreeAndChangeNothing() {
    browser.get(PAGE);
    add("Europe", "EU", "REGION", "");
    Browser viewer = signedIn(Role.CSM);

    assertThat(viewer.get(PAGE).body()).contains("Europe").doesNotContain("Add at the top");
    assertThat(viewer.get(PAGE + "/new").statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> add(String name, String code, String kind, String parent) {
    return browser.post(PAGE, "name", name, "code", code, "kind", kind, "parent", parent);
  }

  private long id(String code) {
    return WorkspaceScope.call(workspace, () -> points.tree().byCode(code))
        .map(MeasurePoint::id)
        .orElseThrow();
  }
}
