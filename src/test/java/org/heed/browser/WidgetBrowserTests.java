package org.heed.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.heed.AskedCustomers;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Touchpoints;
import org.heed.response.open.Embed;
import org.heed.response.open.Embeds;
import org.heed.response.open.ShowRules;
import org.heed.response.open.WebForm;
import org.heed.survey.OwnTexts;
import org.heed.survey.Question;
import org.heed.survey.QuestionKind;
import org.heed.survey.ShowIf;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyDraft;
import org.heed.survey.Surveys;
import org.heed.survey.TextKeys;
import org.heed.survey.language.Localized;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The survey in somebody else's page, whose policy forbids everything but Heed's script. */
class WidgetBrowserTests extends BrowserTest {

  private static final int MOST_BYTES = 6_000;

  @Autowired private AskedCustomers asked;
  @Autowired private Embeds embeds;
  @Autowired private Surveys surveys;
  @Autowired private Touchpoints touchpoints;

  private long touchpoint;
  private final List<String> faults = new ArrayList<>();

  @BeforeEach
  void running() {
    touchpoint = asked.touchpoint(workspace);
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql("update touchpoint set state = 'running' where workspace_id = ? and id = ?")
                .params(workspace, touchpoint)
                .update());
  }

  @Test
  void scriptIsSmall() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(Files.readAllBytes(Path.of("src/main/resources/static/js/widget.js")));
    }
    assertThat(packed.size()).isLessThan(MOST_BYTES);
  }

  @Test
  void popUpAsksUnderAStrictPolicyAndIsForEverybody() throws Exception {
    try (HostPage host = host("data-field-order=\"A-17\"")) {
      allow(host.origin(), WebForm.POPUP, 0);
      Page page = watched(host);
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      assertThat(dialog).isVisible();
      axe(page);
      page.setViewportSize(320, 700);
      axe(page);
      number(page, 3).click();
      assertThat(page.locator("textarea")).isVisible();
      assertThat(page.locator("h2#f")).isFocused();
      page.locator("textarea").fill("Too slow");
      page.locator(".tags button").first().click();
      axe(page);
      picture(page, "widget-popup");
      page.locator("button.go").click();
      assertThat(page.getByText("Thank you").first()).isVisible();
      page.waitForCondition(() -> "web 3 Too slow 1".equals(stored()));
      assertThat(fields()).contains("\"order\": \"A-17\"", "\"page\": \"" + host.origin());
      page.keyboard().press("Escape");
      assertThat(dialog).hasCount(0);
      page.reload();
      page.waitForTimeout(800);
      assertThat(dialog).hasCount(0);
      assertThat(page.context().cookies()).isEmpty();
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void keyboardStaysInTheDialogAndComesBack() throws Exception {
    try (HostPage host = host("data-form=\"tab\" data-scheme=\"dark\"")) {
      allow(host.origin(), WebForm.POPUP, 0);
      Page page = watched(host);
      Locator tab =
          page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Feedback"));
      tab.focus();
      page.keyboard().press("Enter");
      assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
      for (int steps = 0; steps < 30; steps++) {
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.id === 'mine'")).isEqualTo(false);
      }
      axe(page);
      page.keyboard().press("Escape");
      assertThat(tab).isFocused();
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void cardInTheCornerLeavesTheFocusWhereItIs() throws Exception {
    try (HostPage host = host("data-form=\"app\"")) {
      allow(host.origin(), WebForm.POPUP, 40);
      Page page = watched(host);
      // Focus alone would scroll the page, and scrolling is what the card waits for.
      page.evaluate("document.querySelector('#mine').focus({preventScroll: true})");
      page.evaluate("scrollTo(0, 0)");
      page.waitForTimeout(600);
      assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
      page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
      assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
      assertThat(page.locator("#mine")).isFocused();
      axe(page);
      picture(page, "widget-app");
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void inlineSurveyStandsWhereThePageWantsIt() throws Exception {
    try (HostPage host = host("data-form=\"inline\" data-into=\"#here\"")) {
      allow(host.origin(), WebForm.POPUP, 0);
      Page page = watched(host);
      number(page, 10).click();
      page.locator("button.go").click();
      assertThat(page.locator("#here").getByText("Thank you").first()).isVisible();
      page.waitForCondition(() -> "web 10 - 0".equals(stored()));
      axe(page);
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void furtherQuestionsFollowTheirRulesInTheLanguageOfTheVisitor() throws Exception {
    asks(
        new Question("solved", QuestionKind.YES_NO, "Was it solved?", List.of(), null, null),
        new Question(
            "why",
            QuestionKind.TEXT,
            "What was missing?",
            List.of(),
            new ShowIf("solved", List.of("no")),
            null));
    try (HostPage host = host("data-lang=\"de\"")) {
      allow(host.origin(), WebForm.POPUP, 0);
      Page page = watched(host);
      assertThat(page.locator("h2#q")).containsText("Weiter?");
      page.locator("select").selectOption("en");
      assertThat(page.locator("h2#q")).containsText("Again?");
      number(page, 3).click();
      Locator reason = page.locator(".tags button").first();
      reason.click();
      page.locator("#c").fill("Typed before");
      page.locator("select").selectOption("de");
      assertThat(page.locator("#c")).hasValue("Typed before");
      assertThat(reason).hasAttribute("aria-pressed", "true");
      Locator why = page.getByLabel("Was fehlte?");
      assertThat(why).isHidden();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nein")).click();
      assertThat(why).isVisible();
      axe(page);
      why.fill("Zeit");
      page.locator("button.go").click();
      page.waitForCondition(() -> "web 3 Typed before 1".equals(stored()));
      assertThat(
              text(
                  """
                  select string_agg(question_id || value::text, ' ' order by question_id)
                    from answer where workspace_id = ?
                  """))
          .isEqualTo("solved{no} why{Zeit}");
      assertThat(text("select language from response where workspace_id = ?")).isEqualTo("de");
      assertThat(faults).isEmpty();
    }
  }

  private void asks(Question... questions) {
    WorkspaceScope.run(
        workspace,
        () -> {
          SurveyDraft draft = surveys.draft(touchpoints.find(touchpoint).surveyId());
          SurveyContent content =
              draft.content().edit().question("Again?").questions(List.of(questions)).done();
          Map<String, OwnTexts.Text> german = new LinkedHashMap<>();
          TextKeys.of(content)
              .forEach(
                  (key, text) -> {
                    if (Localized.text(content, "de", key, text).isEmpty()) {
                      german.put(key, new OwnTexts.Text(german(text), text, "Ada"));
                    }
                  });
          surveys.saveDraft(
              draft.surveyId(),
              draft.revision(),
              content.edit().translations(Map.of("de", new OwnTexts(german))).done());
          touchpoints.publish(touchpoint);
        });
  }

  private static String german(String text) {
    return switch (text) {
      case "Again?" -> "Weiter?";
      case "What was missing?" -> "Was fehlte?";
      default -> "Deutsch: " + text;
    };
  }

  @Test
  void answerSentWhileTheServerIsAwayIsSentAgainOnce() throws Exception {
    try (HostPage host = host("")) {
      allow(host.origin(), WebForm.POPUP, 0);
      Page page = window();
      page.navigate(host.origin());
      assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
      page.context().setOffline(true);
      number(page, 7).click();
      assertThat(page.getByText("could not store your answer")).isVisible();
      page.context().setOffline(false);
      page.locator("textarea").fill("Back again");
      page.locator("button.go").click();
      page.waitForCondition(() -> "web 7 Back again 0".equals(stored()));
    }
  }

  @Test
  void pageThatIsNotNamedShowsNothing() throws Exception {
    try (HostPage host = host("")) {
      allow("https://somebody.example", WebForm.POPUP, 0);
      Page page = window();
      page.navigate(host.origin());
      page.waitForTimeout(800);
      assertThat(page.locator("heed-survey")).hasCount(0);
    }
  }

  private HostPage host(String attributes) throws Exception {
    String key = WorkspaceScope.call(workspace, () -> embeds.siteKey(embeds.find(touchpoint)));
    return new HostPage("http://localhost:" + port, "data-site=\"" + key + "\" " + attributes);
  }

  private void allow(String origin, WebForm form, int scroll) {
    ShowRules rules = new ShowRules(List.of("/*"), List.of(), 0, scroll, 100, 90, List.of());
    WorkspaceScope.run(
        workspace,
        () ->
            embeds.save(
                0, new Embed(touchpoint, 1, List.of(origin), form, "Feedback", false, rules, 0)));
  }

  private Page watched(HostPage host) {
    Page page = window(1280, ColorScheme.LIGHT);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("favicon")) {
            faults.add(message.text());
          }
        });
    page.onPageError(error -> faults.add(error));
    page.navigate(host.origin());
    return page;
  }

  private static Locator number(Page page, int value) {
    return page.locator(".scale button").nth(value);
  }

  private void axe(Page page) {
    new AxeBuilder(page)
        .setLegacyMode(true)
        .analyze()
        .getViolations()
        .forEach(
            rule ->
                rule.getNodes()
                    .forEach(
                        node ->
                            faults.add(
                                rule.getId() + " " + node.getTarget() + " " + node.getHtml())));
  }

  private String stored() {
    return text(
        """
        select channel || ' ' || score || ' ' || coalesce(comment, '-') || ' ' || cardinality(reasons)
          from response where workspace_id = ?
        """);
  }

  private String fields() {
    return text("select fields::text from open_answer where workspace_id = ?");
  }

  private String text(String query) {
    return WorkspaceScope.call(
        workspace,
        () -> jdbc.sql(query).param(workspace).query(String.class).optional().orElse(""));
  }
}
