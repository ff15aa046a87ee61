package org.heed.customer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.Account;
import org.heed.customer.AccountDraft;
import org.heed.customer.Accounts;
import org.heed.customer.Contact;
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
class CustomerPagesTests {

  @Autowired private TestWorkspaces workspaces;
  @Autowired private Users users;
  @Autowired private Accounts accounts;
  @Autowired private Contacts contacts;
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
  void emptyListTeachesTheImport() {
    HttpResponse<String> page = browser.get("/customers");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("No customers yet", "Import a list");
  }

  @Test
  void accountIsCreatedShownFoundAndChanged() {
    browser.get("/customers/accounts/new");
    HttpResponse<String> created =
        browser.post(
            "/customers/accounts",
            "name",
            "Acme <b>GmbH</b>",
            "annualRevenue",
            "120,000.50",
            "currency",
            "eur",
            "tier",
            "A",
            "renewalOn",
            "2027-01-31");
    String place = created.headers().firstValue("Location").orElse("");
    String page = browser.get(place).body();
    assertThat(page).contains("Acme &lt;b&gt;GmbH&lt;/b&gt;", "€120,001", "31 Jan 2027");
    assertThat(browser.get("/customers?q=acme&sort=renewal&tier=A").body()).contains("Acme &lt;b");
    assertThat(browser.get("/customers?q=zzz&sort=name%3Bdrop").body())
        .contains("No account matches");
    browser.get(place + "/edit");
    browser.post(place, "name", "Acme", "region", "EMEA");
    assertThat(browser.get(place).body()).contains("EMEA").doesNotContain("Tier A");
  }

  @Test
  void formWithAMistakeKeepsWhatWasTyped() {
    browser.get("/customers/contacts/new");
    HttpResponse<String> page =
        browser.post("/customers/contacts", "name", "Ada", "email", "not an address");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("is not an email address", "value=\"Ada\"");
    assertThat(browser.post("/customers/accounts", "name", " ").body())
        .contains("Enter the account&#39;s name.");
  }

  @Test
  void contactIsOptedOutAndUndone() {
    Account account = account("Acme");
    browser.get("/customers/contacts/new?account=" + account.id());
    String place =
        browser
            .post("/customers/contacts", "email", "ada@example.com", "account", "ACME")
            .headers()
            .firstValue("Location")
            .orElse("");
    browser.get(place);
    browser.post(place + "/opt-out");
    assertThat(browser.get(place).body()).contains("Undo", "opted out", "customer page");
    assertThat(contact().optedOutAt()).isNotNull();
    browser.post(place + "/opt-in");
    assertThat(contact().optedOutAt()).isNull();
    assertThat(contact().accountId()).isEqualTo(account.id());
    assertThat(browser.get("/customers/accounts/" + account.id()).body())
        .contains("ada@example.com");
  }

  private Account account(String name) {
    return WorkspaceScope.call(
        workspace, () -> accounts.get(accounts.upsert(AccountDraft.named(name)).id()));
  }

  private Contact contact() {
    return WorkspaceScope.call(
        workspace, () -> contacts.findByEmail("ada@example.com").orElseThrow());
  }

  @Test
  void contactsAreFoundBySurnameAndAddress() {
    WorkspaceScope.call(
        workspace,
        () -> contacts.upsert(ContactDraft.of("al@example.com", "Ada Lovelace"), "test"));
    assertThat(browser.get("/customers/contacts?q=love").body()).contains("Ada Lovelace");
    assertThat(browser.get("/customers/contacts?q=AL%40").body()).contains("Ada Lovelace");
    assertThat(browser.get("/customers/contacts?q=lace").body()).contains("No contact matches");
    assertThat(browser.get("/customers/contacts").body()).contains("Ada Lovelace");
  }

  @Test
  void foreignCustomersAreNotThere() {
    Account mine = account("Acme");
    workspace = workspaces.create();
    Browser stranger = signedIn(Role.OWNER);
    assertThat(stranger.get("/customers/accounts/" + mine.id()).statusCode()).isEqualTo(404);
  }

  @Test
  void viewersNeitherEditNorImport() {
    Browser viewer = signedIn(Role.VIEWER);
    assertThat(viewer.get("/imports").statusCode()).isEqualTo(403);
    assertThat(viewer.get("/customers/accounts/new").statusCode()).isEqualTo(403);
  }

  @Test
  void listIsUploadedMappedCheckedAndImported() throws InterruptedException {
    String csv =
        "E-Mail;Name;Firma;Umsatz;Verlängerung\r\n"
            + "ada@example.com;Ada;Acme;1.200.000,50 €;31.01.2027\r\n"
            + "=broken;Bob;Acme;;\r\n";
    String place = upload("kunden.csv", csv).headers().firstValue("Location").orElse("");
    String mapping = browser.get(place).body();
    assertThat(mapping).contains("€1,200,001", "renews 31 Jan 2027", "Left out: ");
    browser.post(
        place + "/check",
        "column",
        "email",
        "column",
        "name",
        "column",
        "account_name",
        "column",
        "revenue",
        "column",
        "renewal_on",
        "dates",
        "day_first",
        "decimalSign",
        ",");
    assertThat(finished(place)).contains("What would happen", "Import now");
    assertThat(browser.get("/customers").body()).contains("No customers yet");
    browser.post(place + "/run");
    assertThat(finished(place)).contains("See the customers", "On to asking them");
    assertThat(contact().name()).isEqualTo("Ada");
    String rejected = browser.get(place + "/rejected.csv").body();
    assertThat(rejected).contains("3,left out", "'=broken");
    assertThat(browser.get("/imports").body()).contains("kunden.csv", "imported");
  }

  @Test
  void anExportOfAnswersSaysThatItWaitsForATouchpoint() {
    String csv =
        "Survey Response ID,Person Email,Score,Comment,Response Created At\r\n"
            + "55182001,jo@globex.test,10,Love it,2025-04-01 10:00:00 UTC\r\n";

    String place = upload("delighted.csv", csv).headers().firstValue("Location").orElse("");

    assertThat(browser.get(place).body())
        .contains("This is an export of answers from Delighted.", "make one");
  }

  private String finished(String place) throws InterruptedException {
    String page = browser.get(place).body();
    for (int i = 0; i < 300 && page.contains("progress-heading"); i++) {
      Thread.sleep(100);
      page = browser.get(place).body();
    }
    return page;
  }

  @Test
  void uselessFilesAreRefusedWithAnAdvice() {
    assertThat(upload("x.csv", "").body()).contains("The file is empty");
    assertThat(upload("x.csv", "Email,Name\n").body()).contains("headings but no rows");
    assertThat(upload("x.csv", "%PDF-1.7 ...").body()).contains("This is a PDF");
    assertThat(upload("x.csv", "ada@example.com,Ada\nb@example.com,Bob\n").body())
        .contains("looks like data");
    assertThat(upload("x.csv", "Email,Name\nada@example.com,\u0000\u0001\n").body())
        .contains("zero byte");
  }

  private HttpResponse<String> upload(String name, String csv) {
    browser.get("/imports");
    String part = "--b0undary\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    String body =
        part.formatted("_csrf", "", browser.token())
            + part.formatted("file", "; filename=\"" + name + "\"\r\nContent-Type: text/csv", csv)
            + "--b0undary--\r\n";
    return browser.upload("/imports", "multipart/form-data; boundary=b0undary", body);
  }
}
