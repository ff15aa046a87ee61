package org.heed.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.heed.AskedCustomers;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page that stays open over the end of its session goes on after a sign-in in another tab. */
class EndedSessionBrowserTests extends BrowserTest {

  @Autowired private AskedCustomers asked;

  private User admin;

  @BeforeEach
  void program() {
    admin = person("Petra Program", Role.PROGRAM_ADMIN);
  }

  @Test
  void whatWasTypedIntoTheTableOfTouchpointsIsKeptAndSavedAfterTheSignIn() {
    asked.touchpoint(workspace);
    Page page = window(1280, ColorScheme.DARK);
    signIn(page, admin);
    page.navigate("/program");
    page.locator(".matrix-row").first().getByText("Rename").click();
    page.fill(".matrix-editor [name=name]", "After the first month");
    end(page);
    page.keyboard().press("Enter");

    Locator notice = page.locator(".heed-session");
    assertThat(notice).containsText("Your session has ended. Nothing on this page is lost");
    assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
    picture(page, "session-ended");
    signInAgain(page);
    assertThat(notice).containsText("You are signed in as Petra Program");
    assertThat(page.locator(".matrix-editor [name=name]")).hasValue("After the first month");

    page.click(".matrix-editor button[type=submit]");
    assertThat(page.locator(".matrix-row").first()).containsText("After the first month");
    press(page, "Go on");
    assertThat(notice).hasCount(0);
  }

  @Test
  void aPageOlderThanTheSignInIsRenewedAndCanBeSentAgain() {
    asked.touchpoint(workspace);
    Page page = window();
    signIn(page, admin);
    page.navigate("/program");
    page.locator(".matrix-row").first().getByText("Rename").click();
    page.fill(".matrix-editor [name=name]", "After the first month");
    page.context().clearCookies();
    Page other = page.context().newPage();
    signIn(other, admin);
    page.click(".matrix-editor button[type=submit]");
    assertThat(page.locator(".heed-session")).containsText("send it again");
    page.click(".matrix-editor button[type=submit]");
    assertThat(page.locator(".matrix-editor")).hasCount(0);
    assertThat(page.locator(".matrix-row").first()).containsText("After the first month");
  }

  @Test
  void aChosenFileStaysChosenWhenTheSessionEnded() {
    Page page = window();
    signIn(page, admin);
    page.navigate("/imports");
    byte[] list = "Email,Account\nada@example.com,Acme\n".getBytes(StandardCharsets.UTF_8);
    page.setInputFiles("#file", new FilePayload("people.csv", "text/csv", list));
    end(page);
    press(page, "Upload");
    assertThat(page.locator(".heed-session")).containsText("Your session has ended");
    signInAgain(page);
    assertThat(page.locator(".heed-session")).containsText("You are signed in");
    press(page, "Upload");
    page.waitForURL(url -> url.matches(".*/imports/\\d+"));
    assertThat(page.locator("main")).containsText("people.csv");
  }

  private static void end(Page page) {
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("heed_session"));
  }

  private void signInAgain(Page page) {
    Page tab = page.waitForPopup(() -> page.getByText("Sign in in a new tab").click());
    tab.getByLabel("Email address").fill(admin.email());
    tab.getByLabel("Password").fill(PASSWORD);
    press(tab, "Sign in");
    assertThat(tab.locator("h1")).hasText("You are signed in");
    tab.close();
  }
}
