package org.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.heed.AskedCustomers;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.program.InvitationToken;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Protection;
import org.heed.program.settings.Reach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Programs that open every link of a mail in a real browser, scripts and all. */
class ScannerBrowserTests extends BrowserTest {

  @Autowired private AskedCustomers asked;
  @Autowired private InvitationToken tokens;
  @Autowired private Outbox outbox;

  @Test
  void browserThatOpensEveryLinkRecordsNoScoreButOneClickDoes() {
    String link = "/s/" + tokens.sign(workspace, invitation());
    Page scanner = window();

    for (int score = 0; score <= 10; score++) {
      assertThat(scanner.request().head(link + "?score=" + score).status()).isEqualTo(200);
      scanner.navigate(link + "?score=" + score);
      scanner.waitForLoadState(LoadState.NETWORKIDLE);
    }
    assertThat(scores()).isZero();

    Page person = window();
    person.navigate(link + "?score=3");
    pressAsPerson(person, "form:not([data-follow]) button");
    person.waitForLoadState();
    assertThat(scores()).isOne();
  }

  @Test
  void browserThatClicksEverythingOnEveryPageMakesNoAnswerThatCountsUnderStrictProtection() {
    long touchpoint =
        asked.touchpoint(workspace, new Reach(Channel.MAIL, Protection.STRICT, false));
    long invitation = asked.invitation(workspace, touchpoint, asked.account(workspace, "Europe"));
    clickEverything("/s/" + tokens.sign(workspace, invitation));
    outbox.drain();
    assertThat(counting()).isZero();
    assertThat(flagged()).isEqualTo(scores());
  }

  @Test
  void browserThatClicksEverythingOnEveryPageMakesNoAnswerThatCountsUnderStandardProtection() {
    long invitation = invitation();
    clickEverything("/s/" + tokens.sign(workspace, invitation));
    outbox.drain();
    assertThat(counting()).isZero();
  }

  /** Hides that it is driven by a program, opens all eleven links and presses all it finds. */
  private void clickEverything(String link) {
    Page scanner = window();
    scanner.addInitScript("Object.defineProperty(navigator, 'webdriver', { get: () => false })");
    for (int score = 0; score <= 10; score++) {
      scanner.navigate(link + "?score=" + score);
      for (int press = 0; press < 2; press++) {
        Locator all = scanner.locator("a, button:visible, label.number:visible");
        scanner.waitForTimeout(350);
        int count = all.count();
        if (count > 0) {
          all.nth((score + press) % count)
              .click(new Locator.ClickOptions().setForce(true).setTimeout(2_000));
          scanner.waitForLoadState();
        }
      }
    }
  }

  private long counting() {
    return count("select count(*) from response where workspace_id = ? and invalidated_at is null");
  }

  private long flagged() {
    return count("select count(distinct response_id) from answer_flag where workspace_id = ?");
  }

  @Test
  void clickOnAnotherNumberOfThePageRecordsThatNumber() {
    Page person = window(390, com.microsoft.playwright.options.ColorScheme.LIGHT);
    person.navigate("/s/" + tokens.sign(workspace, invitation()) + "?score=3");

    pressAsPerson(person, "label.number:has(input[value='9'])");
    person.locator("form[data-follow]").waitFor();

    assertThat(scores()).isOne();
  }

  private long invitation() {
    long touchpoint = asked.touchpoint(workspace);
    return asked.invitation(workspace, touchpoint, asked.account(workspace, "Europe"));
  }

  private long scores() {
    return count("select count(*) from response where workspace_id = ?");
  }

  private long count(String sql) {
    return WorkspaceScope.call(
        workspace, () -> jdbc.sql(sql).param(workspace).query(Long.class).single());
  }
}
