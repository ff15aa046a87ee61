package org.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.heed.workspace.Role;
import org.junit.jupiter.api.Test;

/** From an empty workspace to a confirmed program, with the wizard and the table alone. */
class ProgramWizardBrowserTests extends BrowserTest {

  @Test
  void programIsBuiltByTheWizardEditedByKeyboardAndConfirmed() {
    Page page = window();
    signIn(page, person("Petra Program", Role.PROGRAM_ADMIN));
    page.navigate("/program");
    page.getByText("Start the wizard").click();
    accessible(page);
    answerTheQuestions(page);
    accessible(page);
    page.getByText("Create this program").click();
    page.waitForURL("**/program/launch");
    page.navigate("/program");
    assertThat(page.locator(".matrix-row").count()).isEqualTo(3);
    accessible(page);
    editByKeyboard(page);
    confirmEverything(page);
    phoneShowsCards(page);
  }

  private static void answerTheQuestions(Page page) {
    page.fill("#product", "Acme");
    next(page, "Question 2 of 6");
    page.getByText("They ask for help").click();
    page.getByText("They renew").click();
    next(page, "Question 3 of 6");
    page.fill("#nps", "31");
    page.getByText("Back", new Page.GetByTextOptions().setExact(true)).click();
    page.getByText("Question 2 of 6").waitFor();
    assertThat(page.locator("[name=moments]:checked").count()).isEqualTo(2);
    next(page, "Question 3 of 6");
    assertThat(page.inputValue("#nps")).isEqualTo("31");
    next(page, "Question 4 of 6");
    page.getByText("A help desk").click();
    next(page, "Question 5 of 6");
    accessible(page);
    next(page, "Question 6 of 6");
    accessible(page);
    next(page, "What to aim at");
  }

  private static void next(Page page, String then) {
    page.locator(".wizard-buttons .btn-primary").click();
    page.getByText(then).first().waitFor();
  }

  private static void editByKeyboard(Page page) {
    Locator when = page.locator(".matrix-row").first().locator("button.matrix-cell").first();
    when.focus();
    page.keyboard().press("Enter");
    page.locator(".matrix-editor [name=delayHours]").waitFor();
    accessible(page);
    page.keyboard().press("Escape");
    page.locator(".matrix-editor")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    page.locator("button.matrix-cell:focus").waitFor();
    page.keyboard().press("Enter");
    page.fill(".matrix-editor [name=delayHours]", "72");
    page.keyboard().press("Enter");
    page.getByText("3 days after “ticket.resolved”").waitFor();
    page.locator("button.matrix-cell:focus").waitFor();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("button.matrix-cell:focus").getAttribute("id")).endsWith("-who");
  }

  private static void confirmEverything(Page page) {
    Locator all = page.getByText("Confirm all");
    for (int left = all.count(); left > 0; left--) {
      all.first().click();
      page.waitForFunction(
          "left => document.querySelectorAll('[hx-post$=\"/confirmation\"].matrix-tool').length ==="
              + " left",
          left - 1);
    }
    page.reload();
    page.getByText("Everything is confirmed.").waitFor();
    accessible(page);
    page.getByText("Save a version and sign it off").click();
    page.getByText("Save version").click();
    page.locator("button:has-text('Sign off')").first().click();
    page.getByText("signed off by Petra Program").waitFor();
    accessible(page);
  }

  private void phoneShowsCards(Page page) {
    page.setViewportSize(390, 800);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.navigate("/program");
    accessible(page);
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
  }

  private static void accessible(Page page) {
    List<String> found =
        new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations()
                .stream()
                .map(rule -> rule.getId() + " " + rule.getNodes())
                .toList();
    assertThat(found).isEmpty();
  }
}
