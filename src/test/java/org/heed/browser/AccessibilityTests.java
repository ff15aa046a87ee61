package org.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.heed.AskedCustomers;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.program.InvitationToken;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Every page, in light and dark, on a desk and on a phone: axe, width, and the browser's console.
 */
class AccessibilityTests extends BrowserTest {

  private static final int DESK = 1280;
  private static final int PHONE = 390;
  private static final int NARROWEST = 320;

  @Autowired private AskedCustomers asked;
  @Autowired private InvitationToken tokens;
  @Autowired private Outbox outbox;
  @Autowired private ApplicationContext context;

  private long touchpoint;
  private long account;
  private final List<String> faults = new ArrayList<>();

  @BeforeEach
  void customersToLookAt() {
    touchpoint = asked.touchpoint(workspace);
    account = asked.account(workspace, "Europe");
  }

  @Test
  void pagesOfCustomersAreForEverybody() {
    long invitation = asked.invitation(workspace, touchpoint, account);
    String link = "/s/" + tokens.sign(workspace, invitation);
    Page page = watched();

    inspect(page, link + "?score=3");
    answer(page, link);
    inspect(page, link + "?edit");
    pressAsPerson(page, "form[data-follow] button[type=submit]");
    page.waitForLoadState();
    inspect(page, link);
    inspect(page, "/s/unknown");
    inspect(page, page.navigate(link).text().contains("/u/") ? unsubscribe(page) : "/u/unknown");
    inspect(page, "/u/unknown");

    assertThat(faults).isEmpty();
  }

  @Test
  void pagesOfVisitorsAreForEverybody() {
    Page page = watched();
    for (String path : List.of("/sign-in", "/forgot-password", "/reset-password/unknown")) {
      inspect(page, path);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void pagesOfStaffAreForEverybody() {
    User owner = person("Olga Owner", Role.OWNER);
    answeredWithThree();
    Page page = watched();
    signIn(page, owner);

    for (String path : staffPages()) {
      inspect(page, path);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void pagesOfFollowingUpAreForEverybody() {
    User owner = person("Olga Owner", Role.OWNER);
    answeredWithThree();
    Page page = watched();
    signIn(page, owner);

    for (String path : followUpPages()) {
      inspect(page, path);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void pagesOfFollowingUpInUseAreForEverybody() {
    User owner = person("Olga Owner", Role.OWNER);
    FollowUpInUse inUse = new FollowUpInUse(context, workspace);
    inUse.automate();
    answeredWithThree();
    inUse.fill(owner.id(), id("follow_up_case"), id("response"));
    Page page = watched();
    signIn(page, owner);

    for (String path : followUpPagesInUse()) {
      inspect(page, path);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void pagesOfMeasurementAreForEverybody() {
    answeredWithThree();
    Page page = watched();
    signIn(page, person("Olga Owner", Role.OWNER));

    for (String path : measurementPages()) {
      inspect(page, path);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void pagesWithoutAnythingYetAreForEverybody() {
    ownWorkspace();
    Page page = watched();
    signIn(page, person("Olga Owner", Role.OWNER));

    for (String path : List.of("/today", "/executive", "/responses", "/customers", "/program")) {
      inspect(page, path);
    }
    assertThat(faults).isEmpty();
  }

  private List<String> staffPages() {
    String moment = "/program/touchpoints/" + touchpoint;
    return List.of(
        "/today",
        "/team",
        "/team/figures",
        "/cases/" + id("follow_up_case"),
        "/executive",
        "/responses",
        "/responses?q=slow",
        "/responses/flagged",
        "/responses/" + id("response"),
        "/rules",
        "/rules/new",
        "/automations",
        "/automations/new?from=apology",
        "/escalation",
        "/issues",
        "/customers",
        "/customers/contacts",
        "/customers/accounts/new",
        "/customers/contacts/new",
        "/customers/accounts/" + account,
        "/customers/accounts/" + account + "/edit",
        "/customers/contacts/" + id("contact") + "/edit",
        "/customers/contacts/" + id("contact"),
        "/imports",
        "/customers/segments",
        "/customers/segments/new",
        "/program",
        "/program/versions",
        "/program/launch",
        "/program/wizard",
        "/customers/measure-points",
        "/customers/measure-points/new",
        "/program/wizard?step=5&product=Acme",
        "/program/wizard?step=7&product=Acme&moments=SUPPORT",
        moment,
        moment + "/plan",
        moment + "/preview",
        moment + "/sending",
        moment + "/web",
        moment + "/links",
        "/settings",
        "/settings/users",
        "/settings/api-keys",
        "/program/calendar",
        "/settings/audit",
        "/settings/sms",
        "/settings/channels",
        "/settings/trackers",
        "/executive/money",
        "/settings/stuck",
        "/profile",
        "/nowhere");
  }

  /** The pages of following up: what to say, letters, plans, promoters, who is told. */
  private List<String> followUpPages() {
    String open = "/cases/" + id("follow_up_case");
    return List.of(
        open + "/script",
        open + "/letter",
        "/account-cases",
        "/advocacy",
        "/advocacy/near",
        "/advocacy/rules",
        "/recovery",
        "/plans",
        "/plans/new?account=" + account,
        "/findings",
        "/findings/new",
        "/team/huddle",
        "/settings/replies",
        "/settings/playbooks",
        "/settings/playbooks/detractor-any-en",
        "/settings/letters",
        "/settings/letters/first-answer-en",
        "/customers/kpis",
        "/executive/health");
  }

  /** With something in them: who gets cases, who hears of them, causes, flows and replies. */
  private List<String> followUpPagesInUse() {
    String automation = "/automations/" + id("automation");
    return List.of(
        "/owners",
        "/profile/notices",
        "/settings/notices",
        "/settings/replies",
        "/responses/flagged",
        "/automations",
        automation,
        automation + "/runs/" + id("automation_run"),
        "/issues",
        "/issues/" + id("systemic_issue"),
        "/rules/" + id("follow_up_rule"),
        "/cases/" + id("follow_up_case"));
  }

  private List<String> measurementPages() {
    return List.of(
        "/executive/alerts",
        "/executive/outcomes",
        "/executive/operations",
        "/executive/sites",
        "/executive/trust",
        "/executive/trust/audits",
        "/executive/journey",
        "/settings/personal-figures",
        "/customers/accounts/" + account + "/review",
        "/explore",
        "/boards",
        "/settings/pulse",
        "/settings/sql");
  }

  private void answeredWithThree() {
    long invitation = asked.invitation(workspace, touchpoint, account);
    Page page = window();
    answer(page, "/s/" + tokens.sign(workspace, invitation));
    page.locator("#comment").fill("Support is slow.");
    pressAsPerson(page, "form[data-follow] button[type=submit]");
    page.waitForLoadState();
    outbox.drain();
  }

  private static void answer(Page page, String link) {
    page.navigate(link + "?score=3");
    pressAsPerson(page, "form:not([data-follow]) button");
    page.locator("form[data-follow]").waitFor();
  }

  private static String unsubscribe(Page page) {
    return page.locator("footer a[href^='/u/']").getAttribute("href");
  }

  private Page watched() {
    Page page = window(DESK, ColorScheme.LIGHT);
    page.onConsoleMessage(
        message -> {
          boolean expected = message.text().contains("the server responded with a status of 404");
          if (message.type().equals("error") && !expected) {
            faults.add(page.url() + " console: " + message.text());
          }
        });
    page.onPageError(error -> faults.add(page.url() + " script: " + error));
    return page;
  }

  private void inspect(Page page, String path) {
    show(page, DESK, ColorScheme.LIGHT);
    Response response = page.navigate(path);
    if (response != null && response.status() >= 500) {
      faults.add(path + " answers " + response.status());
    }
    axe(page, path, "light, desk");
    show(page, DESK, ColorScheme.DARK);
    axe(page, path, "dark, desk");
    show(page, PHONE, ColorScheme.DARK);
    axe(page, path, "dark, phone");
    show(page, PHONE, ColorScheme.LIGHT);
    axe(page, path, "light, phone");
    for (int width : List.of(PHONE, NARROWEST)) {
      show(page, width, ColorScheme.LIGHT);
      int needed = (Integer) page.evaluate("document.documentElement.scrollWidth");
      if (needed > width) {
        faults.add(path + " is " + needed + " px wide on " + width);
      }
    }
  }

  private static void show(Page page, int width, ColorScheme scheme) {
    page.setViewportSize(width, 860);
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(scheme)
            .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
  }

  private void axe(Page page, String path, String look) {
    for (Rule rule : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
      rule.getNodes()
          .forEach(
              node ->
                  faults.add(
                      "%s (%s): %s at %s %s"
                          .formatted(path, look, rule.getId(), node.getTarget(), node.getHtml())));
    }
  }

  private long id(String table) {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql("select min(id) from " + table + " where workspace_id = ?")
                .param(workspace)
                .query(Long.class)
                .single());
  }
}
