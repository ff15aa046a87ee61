package org.heed.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.heed.followup.FollowupScene;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Closing the loop as people do it: a morning with the keyboard, and a team that shares work. */
class LoopBrowserTests extends BrowserTest {

  private final Pattern aCase = Pattern.compile("/cases/\\d+$");

  @Autowired private ApplicationContext context;

  private FollowupScene scene;
  private User csm;

  @BeforeEach
  void fiveUnhappyCustomers() {
    scene = new FollowupScene(context);
    workspace = scene.workspace;
    csm = person("Carla Cassini", Role.CSM);
    scene.own(scene.account, csm.id());
    for (int score = 0; score < 5; score++) {
      scene.answer(scene.ask(), score);
    }
  }

  @Test
  void aMorningOfFiveCasesNeedsOnlyTheKeyboard() {
    Page page = window();
    signIn(page, csm);
    page.navigate("/today");
    Locator rows = page.locator("[data-case]");
    assertThat(rows).hasCount(5);

    page.keyboard().press("j");
    page.keyboard().press("c");
    page.keyboard().press("Enter");
    assertThat(page.locator(".today-toast")).containsText("Attempt logged");
    assertThat(count("first_contact_at is not null")).isEqualTo(1);

    page.keyboard().press("j");
    page.keyboard().press("s");
    page.keyboard().press("Enter");
    assertThat(page.locator(".heed-flash")).hasText("1 case put off.");
    assertThat(rows).hasCount(4);

    page.keyboard().press("j");
    page.keyboard().press("x");
    page.keyboard().press("j");
    page.keyboard().press("x");
    assertThat(page.locator("[data-picked]")).hasText("2 selected");
    page.keyboard().press("Escape");

    scene.answer(scene.ask(), 1);
    assertThat(rows).hasCount(5);

    page.keyboard().press("j");
    page.keyboard().press("Enter");
    page.waitForURL(aCase);
  }

  @Test
  void aTeamLeadGivesCasesAwayByKeysAndByDragging() {
    User colleague = person("Ben Okafor", Role.CSM);
    User lead = person("Lena Lead", Role.TEAM_LEAD);
    Page page = window();
    signIn(page, lead);
    page.navigate("/team");
    Locator carla = page.locator("[data-user='" + csm.id() + "']");
    assertThat(carla.locator("[data-case]")).hasCount(5);

    carla.locator("[data-open]").first().focus();
    page.keyboard().press("m");
    page.keyboard().type("Ben");
    page.keyboard().press("Enter");
    assertThat(page.locator(".heed-flash")).hasText("The case has a new owner.");
    assertThat(count("owner_id = " + colleague.id())).isEqualTo(1);

    Locator ben = page.locator("[data-user='" + colleague.id() + "']");
    carla.locator("[data-case]").first().dragTo(ben);
    assertThat(ben.locator("[data-case]")).hasCount(2);
    assertThat(count("owner_id = " + colleague.id())).isEqualTo(2);
  }

  private int count(String condition) {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql("select count(*) from follow_up_case where workspace_id = ? and " + condition)
                .param(workspace)
                .query(Integer.class)
                .single());
  }
}
