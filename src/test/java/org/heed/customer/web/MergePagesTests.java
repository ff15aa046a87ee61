package org.heed.customer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.AccountDraft;
import org.heed.customer.Accounts;
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
class MergePagesTests {

  @Autowired private TestWorkspaces workspaces;
  @Autowired private Users users;
  @Autowired private Accounts accounts;
  @Autowired private Contacts contacts;
  @LocalServerPort private int port;
  private long workspace;
  private long acme;
  private long twin;

  @BeforeEach
  void twoAccounts() {
    workspace = workspaces.create();
    acme = account(AccountDraft.builder().name("Acme").region("EMEA").build());
    twin = account(AccountDraft.builder().name("Acme <b>Ltd</b>").region("AMER").build());
  }

  private long account(AccountDraft draft) {
    return WorkspaceScope.call(workspace, () -> accounts.create(draft));
  }

  private Browser as(Role role) {
    return Browser.of(role, workspace, users, port);
  }

  private String path() {
    return "/customers/accounts/%d/merge".formatted(twin);
  }

  @Test
  void theAccountThatStaysIsFoundPreviewedAndConfirmed() {
    Browser browser = as(Role.PROGRAM_ADMIN);
    assertThat(browser.get("/customers/accounts/" + twin).body()).contains("Merge into …");
    assertThat(browser.get(path()).body()).contains(">Acme</a>");
    assertThat(browser.get(path() + "?q=zzz").body()).contains("Nothing begins with these words");
    String preview = browser.get(path() + "/" + acme).body();
    assertThat(preview).contains("Acme &lt;b&gt;Ltd&lt;/b&gt; (is merged)", "take.region", "AMER");
    HttpResponse<String> asked =
        browser.post(path() + "/" + acme, "take.region", "merged", "reason", " ");
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body()).contains("Say why the two are one").contains("checked");
    HttpResponse<String> done =
        browser.post(path() + "/" + acme, "take.region", "merged", "reason", "Entered twice");
    assertThat(done.headers().firstValue("Location").orElse("")).endsWith("accounts/" + acme);
    assertThat(WorkspaceScope.call(workspace, () -> accounts.get(acme)).region()).isEqualTo("AMER");
  }

  @Test
  void oldLinksOfTheMergedAccountLeadToTheOneThatStays() {
    Browser browser = as(Role.OWNER);
    browser.get(path() + "/" + acme);
    browser.post(path() + "/" + acme, "reason", "Entered twice");
    for (String rest : new String[] {"", "/edit", "/review", "/merge?q=x"}) {
      HttpResponse<String> old = browser.get("/customers/accounts/" + twin + rest);
      assertThat(old.statusCode()).as(rest).isEqualTo(301);
      assertThat(old.headers().firstValue("Location").orElse(""))
          .isEqualTo("/customers/accounts/" + acme + rest);
    }
    assertThat(browser.post(path() + "/" + acme, "reason", "again").statusCode()).isEqualTo(409);
  }

  @Test
  void whoMayOnlyEditMayNotMerge() {
    Browser browser = as(Role.CSM);
    assertThat(browser.get("/customers/accounts/" + twin).body()).doesNotContain("Merge into");
    assertThat(browser.get(path()).statusCode()).isEqualTo(403);
    assertThat(browser.post(path() + "/" + acme, "reason", "x").statusCode()).isEqualTo(403);
  }

  @Test
  void contactsHaveTheSamePages() {
    Browser browser = as(Role.PROGRAM_ADMIN);
    long ada = contact("ada@acme.test", "Ada Novak");
    long other = contact("ada@old.test", "A Novak");
    String path = "/customers/contacts/%d/merge".formatted(other);
    assertThat(browser.get(path).body()).contains("Ada Novak", "ada@acme.test");
    assertThat(browser.get(path + "/" + ada).body()).contains("ada@old.test");
    browser.post(path + "/" + ada, "reason", "One person");
    assertThat(browser.get("/customers/contacts/" + other).statusCode()).isEqualTo(301);
  }

  private long contact(String email, String name) {
    return WorkspaceScope.call(
        workspace, () -> contacts.create(ContactDraft.of(email, name), "test"));
  }
}
