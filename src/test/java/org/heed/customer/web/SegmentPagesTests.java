package org.heed.customer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.ContactDraft;
import org.heed.customer.Contacts;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HeedTest
class SegmentPagesTests {

  @Autowired private TestWorkspaces workspaces;
  @Autowired private Users users;
  @Autowired private Contacts contacts;
  @LocalServerPort private int port;
  private long workspace;
  private Browser browser = new Browser(0);

  @BeforeEach
  void signIn() {
    workspace = workspaces.create();
    browser = signedIn(Role.PROGRAM_ADMIN);
    for (String language : new String[] {"de", "de", "fr"}) {
      String email = TestWorkspaces.address("someone");
      ContactDraft draft = ContactDraft.builder().email(email).language(language).build();
      WorkspaceScope.call(workspace, () -> contacts.upsert(draft, "test"));
    }
  }

  private Browser signedIn(Role role) {
    return Browser.of(role, workspace, users, port);
  }

  @Test
  void segmentIsBuiltCountedSavedUsedInTheListAndDeleted() {
    assertThat(browser.get("/customers/segments").body()).contains("No segments yet");
    browser.get("/customers/segments/new");
    assertThat(rows("", "contact.language", "is", "de").body()).contains(">2</strong>");
    assertThat(rows("group", "contact.language", "is", "de").body()).contains("name=\"all1\"");
    HttpResponse<String> saved = save("German <b>", "contact.language", "de");
    assertThat(saved.headers().firstValue("Location")).hasValue("/customers/segments");
    String list = browser.get("/customers/segments").body();
    assertThat(list).contains("German &lt;b&gt;");
    String id = list.replaceAll("(?s).*?/customers/segments/([0-9]+)\".*", "$1");
    assertThat(browser.get("/customers/segments/" + id + "/count").body()).contains(">2</strong>");
    assertThat(browser.get("/customers/contacts?segment=" + id).body().split("<tr>", -1))
        .hasSize(4);
    browser.get("/customers/segments/" + id);
    browser.post("/customers/segments/" + id + "/delete");
    assertThat(browser.get("/customers/segments").body()).contains("No segments yet");
  }

  @Test
  void unfinishedConditionIsExplainedAndKept() {
    browser.get("/customers/segments/new");
    HttpResponse<String> page = save("Rich", "account.revenue", "lots");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("compared with a number", "value=\"lots\"", "value=\"Rich\"");
  }

  @Test
  void onlyProgramAdminsChangeSegments() {
    Browser csm = signedIn(Role.CSM);
    assertThat(csm.get("/customers/segments").statusCode()).isEqualTo(200);
    assertThat(csm.get("/customers/segments/new").statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> rows(String button, String field, String operator, String value) {
    return browser.post(
        "/customers/segments/rows",
        "button",
        button,
        "name",
        "x",
        "group",
        "0",
        "field",
        field,
        "operator",
        operator,
        "value",
        value,
        "second",
        "");
  }

  private HttpResponse<String> save(String name, String field, String value) {
    return browser.post(
        "/customers/segments",
        "name",
        name,
        "group",
        "0",
        "field",
        field,
        "operator",
        field.endsWith("revenue") ? "greater" : "is",
        "value",
        value,
        "second",
        "");
  }
}
