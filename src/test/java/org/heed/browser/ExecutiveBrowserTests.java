package org.heed.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.heed.AskedCustomers;
import org.heed.platform.outbox.Outbox;
import org.heed.response.Answers;
import org.heed.workspace.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An executive asks why: from a number to the comments that explain it, and back. */
class ExecutiveBrowserTests extends BrowserTest {

  private static final String[] SAID = {
    "The export takes minutes.", "Good, but dear.", "Saves us a day a week."
  };

  @Autowired private Answers answers;
  @Autowired private AskedCustomers asked;
  @Autowired private Outbox outbox;

  @BeforeEach
  void answerSome() {
    long touchpoint = asked.touchpoint(workspace);
    long account = asked.account(workspace, "EMEA");
    for (int place = 0; place < 12; place++) {
      long invitation = asked.invitation(workspace, touchpoint, account);
      int kind = place % 3;
      answers.complete(workspace, invitation, List.of(3, 7, 10).get(kind), SAID[kind], List.of());
    }
    outbox.drain();
  }

  @Test
  void fromTheScoreToThreeCommentsAndBack() {
    Page page = window();
    signIn(page, person("Erin Exec", Role.EXECUTIVE));
    page.navigate("/executive");
    threeComments(page);
    picture(page, "executive-words");
    page.locator(".executive-number a").first().click();
    page.waitForURL(url -> url.contains("/responses"));
    assertThat(page.getByText(SAID[0]).first()).isVisible();
    page.getByText("← Back to the number").click();
    page.waitForURL(url -> url.contains("/executive"));
    threeComments(page);
  }

  @Test
  void fromABoardsNumberToThreeCommentsAndBack() {
    Page page = window(1280, ColorScheme.DARK);
    signIn(page, person("Erin Exec", Role.EXECUTIVE));
    page.navigate("/explore?figure=score");
    page.getByText("Save this view").click();
    page.locator("#view-name").fill("Our score");
    press(page, "Save");
    assertThat(page.getByText("Saved as a view").first()).isVisible();
    page.navigate("/boards");
    page.locator("main input[name=name]").fill("The year");
    page.locator("main form[action='/boards'] button").click();
    page.waitForURL(url -> url.matches(".*/boards/[0-9]+"));
    String board = page.url();
    page.locator("select[name=view]").selectOption(new SelectOption().setLabel("Our score"));
    page.locator("form[action$='/views'] button").first().click();
    page.locator(".board-tile a.explore-big").click();
    page.waitForURL(url -> url.contains("/explore"));
    threeComments(page);
    page.getByText("← Back to the board").click();
    page.waitForURL(url -> url.equals(board));
    assertThat(page.locator(".board-tile a.explore-big")).isVisible();
  }

  private static void threeComments(Page page) {
    Locator quotes = page.locator("#words .explore-words li");
    assertThat(quotes).hasCount(3);
    for (String words : SAID) {
      assertThat(page.locator("#words").getByText(words)).isVisible();
    }
    assertThat(quotes.first().locator(".heed-score")).hasText("3");
  }
}
