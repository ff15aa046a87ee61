package org.heed.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.junit.jupiter.api.Test;

/** The main job, as the people who do it do it: from a list of customers to a call. */
class MainJobBrowserTests extends BrowserTest {

  private final String customer = TestWorkspaces.address("ada");
  private final Pattern start = Pattern.compile("/plan$");

  @Test
  void listOfCustomersBecomesASurveyAndAnUnhappyAnswerBecomesACall() throws Exception {
    User owner = person("Olga Owner", Role.OWNER);
    User csm = person("Carla Cassini", Role.CSM);

    Page office = window();
    signIn(office, owner);
    importCustomers(office, csm);
    startSurvey(office);
    answerWithThree();
    alertReaches(csm);
    callTheCustomer(csm);
    showTheBoss(office);
  }

  private void importCustomers(Page page, User csm) {
    page.navigate("/imports");
    page.locator("input[type=file]").setInputFiles(list(csm));
    press(page, "Upload");
    assertThat(page.locator("h1")).hasText("What the columns mean");
    picture(page, "import-columns");
    press(page, "Check the file");
    assertThat(page.getByText("What would happen")).isVisible();
    picture(page, "import-dry-run");
    assertThat(contacts()).isZero();
    press(page, "Import now");
    assertThat(
            page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName("Imported").setExact(true)))
        .isVisible();
    picture(page, "import-done");
    assertThat(contacts()).isEqualTo(2);
  }

  private FilePayload list(User csm) {
    String rows =
        """
        Email,Full name,Account name,Region,Annual revenue,Currency,Owner email,Opted out
        %s,Ada Novak,Umbrella,EMEA,120000,EUR,%s,no
        %s,Bo Silent,Umbrella,EMEA,120000,EUR,%s,yes
        """
            .formatted(customer, csm.email(), TestWorkspaces.address("silent"), csm.email());
    return new FilePayload("customers.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
  }

  private void startSurvey(Page page) {
    page.navigate("/program");
    page.getByLabel("What do customers call your product").fill("Acme");
    press(page, "Create the touchpoint");
    chooseAnyTime(page);
    press(page, "Save");
    assertThat(page.getByText("Saved").first()).isVisible();
    press(page, "Publish version 1");
    press(page, "Start");
    page.waitForURL(start);
    page.waitForCondition(() -> invitations("planned") == 1);
    page.reload();
    assertThat(page.getByText("Opted out").first()).isVisible();
    picture(page, "plan");
    sendNow();
  }

  private static void chooseAnyTime(Page page) {
    for (Locator day : page.locator("input[name='window.days']").all()) {
      day.check();
    }
    page.locator("[id='window.from']").fill("00:00");
    page.locator("[id='window.until']").fill("23:59");
  }

  /** Mails are spread over the window; the test does not wait for the hour that was drawn. */
  private void sendNow() {
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql("update invitation set due_at = now() where workspace_id = ?")
                .param(workspace)
                .update());
  }

  /** Whoever opens a mail in the second of its delivery is a program; this customer is not. */
  private void letTimePass() {
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql(
                    "update invitation set sent_at = sent_at - interval '10 minutes'"
                        + " where workspace_id = ?")
                .param(workspace)
                .update());
  }

  private void answerWithThree() throws Exception {
    MimeMessage mail = Postbox.mailTo(customer);
    letTimePass();
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(mail.getHeader("List-Unsubscribe")[0]).startsWith("<http://heed.test/u/");
    assertThat(Postbox.part(mail, "text/plain")).contains("Acme", "/s/");

    Page phone = window(390, ColorScheme.LIGHT);
    phone.setContent(Postbox.part(mail, "text/html").replace("http://heed.test", origin()));
    picture(phone, "mail");
    phone.locator("a[href$='score=3']").first().click();
    assertThat(phone.locator("input[name=score][value='3']")).isChecked();
    assertThat(answers()).isZero();
    picture(phone, "survey-phone");
    pressAsPerson(phone, "[data-send]");
    phone.locator("fieldset:not([hidden]) input[name=reason][value=Support]").check();
    phone.locator("#comment").fill("Support takes days to answer.");
    picture(phone, "survey-why-phone");
    pressAsPerson(phone, "form[data-follow] button[type=submit]");
    assertThat(phone.getByText("Somebody from our team will read this")).isVisible();
    picture(phone, "thanks-phone");
    assertThat(answers()).isOne();
  }

  private void alertReaches(User csm) throws Exception {
    MimeMessage alert = Postbox.mailTo(csm.email());
    assertThat(alert.getSubject()).contains("Ada Novak");
    assertThat(Postbox.part(alert, "text/plain")).contains("Umbrella", "http://heed.test/cases/");
  }

  private void callTheCustomer(User csm) {
    Page desk = window();
    signIn(desk, csm);
    desk.navigate("/today");
    Locator row = desk.locator("[data-case]");
    assertThat(row).hasCount(1);
    assertThat(row).containsText("Ada Novak");
    assertThat(row).containsText("Support takes days to answer.");
    picture(desk, "today");
    row.getByText("Log a call").click();
    row.getByLabel("Note").fill("Agreed on a weekly call.");
    press(desk, "Reached");
    assertThat(desk.getByText("Attempt logged: Ada Novak")).isVisible();
    closeAndUndo(desk);
  }

  private static void closeAndUndo(Page desk) {
    desk.locator("[data-open]").first().click();
    desk.locator("#outcome").selectOption("solved");
    desk.locator("#root-cause").selectOption("support");
    press(desk, "Close the case");
    assertThat(desk.getByText("Case closed: Ada Novak")).isVisible();
    assertThat(desk.locator("[data-case]")).hasCount(0);
    press(desk, "Undo");
    assertThat(desk.getByText("Undone: Ada Novak")).isVisible();
    desk.navigate("/today");
    assertThat(desk.locator("[data-case]")).hasCount(1);
  }

  private void showTheBoss(Page page) {
    page.navigate("/executive");
    assertThat(page.locator("h1")).isVisible();
    picture(page, "executive");
    page.navigate("/responses");
    assertThat(page.getByText("Ada Novak").first()).isVisible();
    assertThat(page.getByText("Support takes days to answer.").first()).isVisible();
    picture(page, "responses");
  }

  private String origin() {
    return "http://localhost:" + port;
  }

  private long contacts() {
    return count("select count(*) from contact where workspace_id = ?");
  }

  private long answers() {
    return count("select count(*) from response where workspace_id = ?");
  }

  private long invitations(String state) {
    return count(
        "select count(*) from invitation where workspace_id = ? and state = '%s'".formatted(state));
  }

  private long count(String sql) {
    return WorkspaceScope.call(
        workspace, () -> jdbc.sql(sql).param(workspace).query(Long.class).single());
  }
}
