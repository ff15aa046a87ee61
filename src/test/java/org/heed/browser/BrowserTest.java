package org.heed.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests that use Heed as people do: with a real browser, against the running application. */
@HeedTest
abstract class BrowserTest {

  /** A browser without a window calls itself headless, and so a program. */
  private static final String PEOPLES_BROWSER =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0"
          + " Safari/537.36";

  static final String PASSWORD = "a long enough password";

  @Autowired TestWorkspaces workspaces;
  @Autowired Users users;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  long workspace;
  private final List<BrowserContext> windows = new ArrayList<>();

  @BeforeEach
  void ownWorkspace() {
    workspace = workspaces.create();
  }

  @AfterEach
  void closeWindows() {
    windows.forEach(BrowserContext::close);
    windows.clear();
  }

  /** A new person of the test's workspace, with {@link #PASSWORD}. */
  User person(String name, Role role) {
    return WorkspaceScope.call(
        workspace, () -> users.create(name, TestWorkspaces.address(role.key()), role, PASSWORD));
  }

  /** A window of a browser of its own, without cookies; closed after the test. */
  Page window(int width, ColorScheme scheme) {
    BrowserContext context =
        Chromium.get()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL("http://localhost:" + port)
                    .setUserAgent(PEOPLES_BROWSER)
                    .setViewportSize(width, 860)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setColorScheme(scheme));
    context.setDefaultTimeout(20_000);
    windows.add(context);
    return context.newPage();
  }

  Page window() {
    return window(1280, ColorScheme.LIGHT);
  }

  /** Signs the person in through the page; the window then shows where they start. */
  void signIn(Page page, User person) {
    page.navigate("/sign-in");
    page.getByLabel("Email address").fill(person.email());
    page.getByLabel("Password").fill(PASSWORD);
    press(page, "Sign in");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .first()
        .click();
  }

  /** Presses a button of a survey no sooner than a person could have read the page. */
  static void pressAsPerson(Page page, String button) {
    page.waitForTimeout(500);
    page.locator(button).first().click();
  }

  /** Keeps a picture of the window when -Dheed.pictures names a folder. */
  static void picture(Page page, String name) {
    String folder = System.getProperty("heed.pictures");
    if (folder != null) {
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder).resolve(name + ".png")));
    }
  }
}
