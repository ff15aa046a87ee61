package org.heed.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heed.TestWorkspaces;
import org.heed.customer.AccountDraft;
import org.heed.customer.AccountRole;
import org.heed.customer.Accounts;
import org.heed.customer.ContactDraft;
import org.heed.customer.Contacts;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From an empty workspace to a launched program in three languages, by the wizard alone. */
class WholeProgramBrowserTests extends BrowserTest {

  private static final String[] LANGUAGES = {"en", "de", "fr"};

  @Autowired private Accounts accounts;
  @Autowired private Contacts contacts;

  @Test
  void theWizardsProgramIsRehearsedPilotedOnOneBookAndLaunched() {
    User cleo = person("Cleo Csm", Role.CSM);
    book(cleo, 60);
    book(person("Rita Rest", Role.CSM), 20);
    Page page = window();
    signIn(page, person("Petra Program", Role.PROGRAM_ADMIN));
    page.navigate("/program");
    page.getByText("Start the wizard").click();
    answerTheQuestions(page);
    press(page, "Create this program");
    rehearse(page);
    pilot(page, cleo);
    launch(page);
  }

  /** Accounts of four contacts each, who speak three languages. */
  private void book(User owner, int size) {
    WorkspaceScope.run(
        workspace,
        () -> {
          List<ContactDraft> drafts = new ArrayList<>();
          for (int i = 0; i < size; i++) {
            drafts.add(draft(owner, i, account(owner, i / 4)));
          }
          contacts.upsertAll(drafts, new ContactDraft.Defaults("en", "UTC"), "test");
        });
  }

  private long account(User owner, int number) {
    AccountDraft draft =
        AccountDraft.builder().name(owner.name() + " " + number).owner(owner.id()).build();
    return accounts.upsert(draft).id();
  }

  private static ContactDraft draft(User owner, int i, long account) {
    return ContactDraft.builder()
        .email(TestWorkspaces.address(owner.name().toLowerCase(Locale.ROOT).replace(' ', '-') + i))
        .phone("+4915700000%03d".formatted(i))
        .role(i % 4 == 0 ? AccountRole.SPONSOR : AccountRole.USER)
        .language(LANGUAGES[i % 3])
        .build()
        .at(account);
  }

  private static void answerTheQuestions(Page page) {
    page.fill("#product", "Acme");
    next(page, "Question 2 of 6");
    page.getByText("They are onboarded").click();
    page.getByText("They ask for help").click();
    page.getByText("They renew").click();
    next(page, "Question 3 of 6");
    next(page, "Question 4 of 6");
    page.getByText("A help desk").click();
    next(page, "Question 5 of 6");
    page.getByText("Text messages").click();
    page.getByText("A product or website of your own").click();
    page.getByText("Deutsch", new Page.GetByTextOptions().setExact(true)).last().click();
    page.getByText("Français", new Page.GetByTextOptions().setExact(true)).last().click();
    next(page, "Question 6 of 6");
    next(page, "What to aim at");
    assertThat(page.locator(".wizard-card")).hasCount(5);
    assertThat(page.getByText("In English, German, French")).hasCount(5);
  }

  private static void next(Page page, String then) {
    page.locator(".wizard-buttons .btn-primary").click();
    page.getByText(then).first().waitFor();
  }

  private void rehearse(Page page) {
    page.waitForURL("**/program/launch");
    page.getByText("invitations, about").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    assertThat(page.locator("#forecast")).containsText("Quarterly relationship");
    assertThat(page.locator("#per-day")).not().hasText("0 invitations, about 0 answers");
    assertThat(states()).containsOnly("draft");
  }

  private void pilot(Page page, User cleo) {
    assertThat(page.locator("#ownerId option").nth(1))
        .hasText("Cleo Csm: 60 contacts, a good size");
    page.selectOption("#ownerId", Long.toString(cleo.id()));
    press(page, "Start the pilot");
    assertThat(page.getByText("The pilot runs: only the accounts of Cleo Csm are asked."))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
    assertThat(states()).hasSize(5).containsOnly("running");
  }

  private void launch(Page page) {
    press(page, "Launch to everybody");
    assertThat(page.getByText("The program asks everybody now.")).isVisible();
    assertThat(page.getByText("The pilot runs: only")).hasCount(0);
  }

  private List<String> states() {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql("select state from touchpoint where workspace_id = ?")
                .param(workspace)
                .query(String.class)
                .list());
  }
}
