package org.heed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.heed.AskedCustomers;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.InvitationToken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Programs that open every link of a mail in a real browser, scripts and all. */
class ScannerBrowserTests extends BrowserTest {

  @Autowired private AskedCustomers asked;
  @Autowired private InvitationToken tokens;

  @Test
  void browserThatOpensEveryLinkRecordsNoScoreButOneClickDoes() {
    String link = "/s/" + tokens.sign(workspace, invitation());
    Page scanner = window();

    for (int score = 0; score <= 10; score++) {
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
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql("select count(*) from response where workspace_id = ?")
                .param(workspace)
                .query(Long.class)
                .single());
  }
}
