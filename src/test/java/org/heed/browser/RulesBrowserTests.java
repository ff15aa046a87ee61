package org.heed.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.heed.AskedCustomers;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.response.Answers;
import org.heed.response.ConfirmedBy;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A rule from the editor over the trial to the case of a live answer. */
class RulesBrowserTests extends BrowserTest {

  @Autowired private AskedCustomers asked;
  @Autowired private Answers answers;
  @Autowired private Outbox outbox;

  @Test
  void aRuleIsWrittenTriedSwitchedOnAndOpensTheCaseOfALiveAnswer() {
    User owner = person("Olive Owner", Role.OWNER);
    long touchpoint = asked.touchpoint(workspace);
    long account = asked.account(workspace, "EMEA");
    answer(asked.invitation(workspace, touchpoint, account), 7);
    Page page = window();
    signIn(page, owner);
    page.navigate("/rules/new");
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Passives matter");
    page.getByLabel("What condition 1 looks at").selectOption("category");
    page.locator("select[name='value']").selectOption("passive");
    assertThat(page.getByText("When the customer is a passive, open a case")).isVisible();
    press(page, "Try it on the last 90 days");
    assertThat(page.getByText("Cases it would have opened").first()).isVisible();
    picture(page, "rules-editor");
    press(page, "Save");
    press(page, "Switch on");
    assertThat(page.getByText("“Passives matter” is on.")).isVisible();

    long invitation = asked.invitation(workspace, touchpoint, account);
    answer(invitation, 8);
    page.navigate("/cases/" + caseOf(invitation));
    assertThat(page.getByText("Opened by the rule")).isVisible();
    assertThat(page.getByText("because the customer is a passive.")).isVisible();
  }

  private void answer(long invitation, int score) {
    answers.confirm(workspace, invitation, score, ConfirmedBy.BUTTON);
    outbox.drain();
  }

  private long caseOf(long invitation) {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql("select id from follow_up_case where workspace_id = ? and invitation_id = ?")
                .params(workspace, invitation)
                .query(Long.class)
                .single());
  }
}
