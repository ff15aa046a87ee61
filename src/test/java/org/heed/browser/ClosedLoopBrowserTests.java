package org.heed.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.heed.followup.FollowupScene;
import org.heed.followup.escalation.Escalations;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.program.InvitationToken;
import org.heed.program.planning.Planning;
import org.heed.workspace.Role;
import org.heed.workspace.Teams;
import org.heed.workspace.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What becomes of customers after the first call, as people see it. */
class ClosedLoopBrowserTests extends BrowserTest {

  private final Pattern aCase = Pattern.compile("/cases/\\d+$");
  private final Pattern aPromoter = Pattern.compile("/advocacy/\\d+$");

  @Autowired private ApplicationContext context;
  @Autowired private Escalations escalations;
  @Autowired private InvitationToken tokens;
  @Autowired private Planning planning;
  @Autowired private Outbox outbox;
  @Autowired private Teams teams;
  @Autowired private Clock clock;

  private FollowupScene scene;
  private User csm;

  @BeforeEach
  void people() {
    scene = new FollowupScene(context);
    workspace = scene.workspace;
    csm = person("Carla Cassini", Role.CSM);
    scene.own(scene.account, csm.id());
    scene.in(
        () ->
            jdbc.sql("update account set name = 'Umbrella Logistics' where workspace_id = ?")
                .param(workspace)
                .update());
  }

  /** A person of the account with a name of their own, who was asked. */
  private long ask(String name) {
    long invitation = scene.ask();
    scene.in(
        () ->
            jdbc.sql(
                    """
                    update contact
                       set name = ?, email = lower(replace(?, ' ', '.')) || '@umbrella.example'
                     where workspace_id = ?
                       and id = (select contact_id from invitation
                                  where workspace_id = ? and id = ?)
                    """)
                .params(name, name, workspace, workspace, invitation)
                .update());
    return invitation;
  }

  @Test
  void aRecoveredCustomersSecondScoreStandsBesideTheFirst() {
    Page admin = window();
    signIn(admin, person("Pat Program", Role.PROGRAM_ADMIN));
    admin.navigate("/recovery");
    admin.getByLabel("Ask").fill("0");
    press(admin, "Ask from now on");
    assertThat(admin.getByText("After a follow-up")).isVisible();

    scene.answer(ask("Ada Novak"), 3);
    Page page = window();
    signIn(page, csm);
    page.navigate("/today");
    page.locator("[data-open]").first().click();
    page.waitForURL(aCase);
    String address = page.url();
    page.locator("#outcome").selectOption("solved");
    page.locator("#root-cause").selectOption("support");
    press(page, "Close the case");
    assertThat(page.getByText("Case closed").first()).isVisible();
    outbox.drain();

    Page phone = window(390, ColorScheme.LIGHT);
    phone.navigate("/s/" + tokens.sign(workspace, secondSurvey()) + "?score=9");
    pressAsPerson(phone, "[data-send], form[data-follow] button[type=submit]");
    phone.waitForCondition(() -> count("response where score = 9 and") == 1);
    outbox.drain();

    page.navigate(address);
    assertThat(page.locator(".case-second")).containsText("won back");
    assertThat(page.getByText("Customer asked again: 9 after 3, won back")).isVisible();
    picture(page, "case-recovered");
  }

  /** Plans the survey and lets it go out as if its hour had come an hour ago. */
  private long secondSurvey() {
    return WorkspaceScope.call(
        workspace,
        () -> {
          long touchpoint =
              jdbc.sql("select id from touchpoint where workspace_id = ? and state = 'running'")
                  .param(workspace)
                  .query(Long.class)
                  .single();
          planning.planDue(touchpoint);
          return jdbc.sql(
                  """
                  update invitation
                     set state = 'sent', due_at = now() - interval '1 hour',
                         sent_at = now() - interval '1 hour', sent_on = current_date,
                         closes_at = now() + interval '30 days'
                   where workspace_id = ? and touchpoint_id = ? returning id
                  """)
              .params(workspace, touchpoint)
              .query(Long.class)
              .single();
        });
  }

  @Test
  void aCallThatNobodyMakesRisesToTheSecondLevel() {
    User lead = person("Lena Lead", Role.TEAM_LEAD);
    User head = person("Hana Head", Role.TEAM_LEAD);
    scene.in(
        () -> {
          teams.changeLead(csm.id(), lead.id());
          teams.changeLead(lead.id(), head.id());
          return true;
        });
    scene.answer(ask("Nils Berg"), 1);
    overdue(1);
    scene.in(escalations::escalate);
    overdue(25);
    scene.in(escalations::escalate);

    Page page = window();
    signIn(page, head);
    page.navigate("/escalation");
    assertThat(page.locator("tbody tr").filter(row("Level 2"))).containsText("Hana Head");
    assertThat(page.locator("tbody tr").filter(row("Breach"))).containsText("Lena Lead");
    picture(page, "escalation");
    page.locator("tbody tr a").first().click();
    page.waitForURL(aCase);
    assertThat(page.locator(".case-state")).containsText("overdue");
  }

  private static Locator.FilterOptions row(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** As if the call had been promised for so long ago, and what was told about it as well. */
  private void overdue(int hours) {
    Timestamp due = Timestamp.from(clock.instant().minus(Duration.ofHours(hours)));
    for (String table : new String[] {"follow_up_case", "escalation"}) {
      scene.in(
          () ->
              jdbc.sql("update %s set due_at = ? where workspace_id = ?".formatted(table))
                  .params(due, workspace)
                  .update());
    }
  }

  @Test
  void aPromoterAgreesToBeAReference() {
    scene.answer(ask("Ruth Hughes"), 10);
    Page page = window();
    signIn(page, csm);
    page.navigate("/advocacy");
    assertThat(page.getByText("Could be asked")).isVisible();
    page.locator(".adv-list a").first().click();
    page.waitForURL(aPromoter);
    page.getByLabel("I asked for").selectOption("reference");
    press(page, "Note that I asked");
    assertThat(page.locator(".heed-flash")).containsText("Noted that you asked");
    press(page, "They agreed");
    press(page, "It is done");
    page.getByLabel("What they got for it").fill("A month free");
    press(page, "Keep the reward");
    assertThat(page.locator(".case-facts")).containsText("A month free");
    page.navigate("/advocacy");
    assertThat(page.getByText("Reference, asked by Carla Cassini")).isVisible();
    picture(page, "promoters");
    page.navigate("/customers/accounts/" + scene.account);
    assertThat(page.getByText("Reference: done")).isVisible();
  }

  @Test
  void twoUnhappyPeopleOfAnAccountAreClosedTogether() {
    scene.answer(ask("Priya Byrne"), 3);
    scene.answer(ask("Callum Okoro"), 2);
    Page page = window();
    signIn(page, csm);
    page.navigate("/today");
    page.getByText("one of two unhappy people").first().click();
    assertThat(page.locator(".adv-people input:checked")).hasCount(2);
    picture(page, "account-cases");
    page.getByLabel("What came of it").selectOption("solved");
    page.getByLabel("Why they were unhappy").selectOption("support");
    press(page, "Close the chosen cases");
    assertThat(page.locator(".heed-flash")).hasText("2 cases closed.");
    assertThat(count("follow_up_case where state = 'closed' and")).isEqualTo(2);
  }

  private int count(String what) {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql("select count(*) from " + what + " workspace_id = ?")
                .param(workspace)
                .query(Integer.class)
                .single());
  }
}
