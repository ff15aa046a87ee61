package org.heed.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.heed.AskedCustomers;
import org.heed.customer.place.MeasurePoint;
import org.heed.customer.place.MeasurePointDraft;
import org.heed.customer.place.MeasurePoints;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.open.AnswerLinks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who switches the language half-way loses nothing. */
class SwitchedLanguageBrowserTests extends BrowserTest {

  @Autowired private AskedCustomers asked;
  @Autowired private AnswerLinks links;
  @Autowired private MeasurePoints points;

  private String token;

  @BeforeEach
  void linked() {
    long touchpoint = asked.touchpoint(workspace);
    WorkspaceScope.run(
        workspace,
        () -> {
          jdbc.sql("update touchpoint set state = 'running' where workspace_id = ? and id = ?")
              .params(workspace, touchpoint)
              .update();
          points.create(
              new MeasurePointDraft(
                  null, "HAM-1", "Hamburg, main station", MeasurePoint.Kind.SITE, null, null));
          links.create(touchpoint, List.of("HAM-1"), "", Map.of(), "");
          token = links.token(links.of(touchpoint).getFirst());
        });
  }

  @Test
  void aKioskIsNamedAsPeopleCallThePlaceAndKeepsWhatWasTickedAndTyped() {
    Page page = window();
    page.navigate("/k/" + token);
    assertThat(page.locator("[data-view=start] h1")).hasText("Kiosk: Hamburg, main station");
    press(page, "Start");
    Locator language = page.locator("[data-language]");
    assertThat(language.locator("option[lang=de]")).hasText("Deutsch");
    page.locator("[data-score='3']").click();
    Locator reason = page.locator(".reasons button").first();
    reason.click();
    page.locator("#comment").fill("Long queue");
    String before = reason.textContent();
    language.selectOption("de");
    assertThat(reason).not().hasText(before);
    assertThat(reason).hasAttribute("aria-pressed", "true");
    assertThat(page.locator("#comment")).hasValue("Long queue");
    page.locator("[data-send]").click();
    page.waitForCondition(() -> "kiosk 3 Long queue 1 de".equals(stored()));
  }

  @Test
  void aSurveyPageKeepsWhatWasTickedAndTyped() {
    Page page = window();
    page.navigate("/l/" + token + "?lang=en-GB");
    assertThat(page.locator("footer summary")).hasText("Language: English");
    page.waitForTimeout(400);
    page.locator(".number input").nth(3).click();
    Locator reason = page.locator("fieldset:not([hidden]) .reason input");
    reason.first().check();
    page.locator("#comment").fill("Long queue");
    page.locator("footer summary").click();
    page.locator(".languages a[lang=de]").click();
    assertThat(page.locator("html")).hasAttribute("lang", "de");
    assertThat(page.locator("#comment")).hasValue("Long queue");
    assertThat(reason.first()).isChecked();
    pressAsPerson(page, "form[data-follow] button[type=submit]");
    page.waitForCondition(() -> "link 3 Long queue 1 de".equals(stored()));
  }

  private String stored() {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql(
                    """
                    select concat_ws(' ', channel, score, comment, cardinality(reasons), language)
                      from response where workspace_id = ?
                    """)
                .param(workspace)
                .query(String.class)
                .optional()
                .orElse(""));
  }
}
