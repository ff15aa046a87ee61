package org.heed.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.heed.AskedCustomers;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.InvitationToken;
import org.heed.statistics.SurveyKind;
import org.heed.survey.Question;
import org.heed.survey.QuestionKind;
import org.heed.survey.ShowIf;
import org.heed.survey.SurveyContent;
import org.heed.survey.authoring.Template;
import org.heed.workspace.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Surveys of other kinds and languages as customers answer them, and as their authors write them.
 */
class SurveyBrowserTests extends BrowserTest {

  @Autowired private AskedCustomers asked;
  @Autowired private InvitationToken tokens;

  @Test
  void satisfactionIsAnsweredInArabicFromRightToLeft() {
    Page page = window(390, ColorScheme.LIGHT);
    page.navigate(link(Template.SUPPORT.survey("Acme")) + "?score=2&lang=ar");
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    assertThat(page.locator(".number input")).hasCount(5);
    assertThat(faults(page)).isEmpty();
    pressAsPerson(page, "form:not([data-follow]) button");
    page.locator("form[data-follow]").waitFor();
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    assertThat(faults(page)).isEmpty();
    page.locator("#comment").fill("كان الانتظار طويلاً");
    pressAsPerson(page, "form[data-follow] button[type=submit]");
    assertThat(page.locator("form[data-follow]")).hasCount(0);
    assertThat(page.locator("html")).hasAttribute("lang", "ar");
    page.waitForCondition(() -> stored().equals(List.of("csat5 2 ar كان الانتظار طويلاً")));
  }

  @Test
  void questionsComeAndGoWithTheAnswersTheyDependOn() {
    Page page = window();
    page.navigate(link(withQuestions()) + "?score=2");
    pressAsPerson(page, "form:not([data-follow]) button");
    page.locator("form[data-follow]").waitFor();
    Locator solved = page.locator("[data-question=solved]");
    Locator why = page.locator("[data-question=why]");
    Locator person = page.locator("[data-question=person]");
    assertThat(solved).isVisible();
    assertThat(why).isHidden();
    assertThat(person).isVisible();
    solved.locator("label:has(input[value=no])").click();
    assertThat(why).isVisible();
    why.locator("textarea").fill("It came back");
    solved.locator("label:has(input[value=yes])").click();
    assertThat(why).isHidden();
    page.locator("form[data-follow] label.number:has(input[name=score][value='5'])").click();
    assertThat(person).isHidden();
    assertThat(faults(page)).isEmpty();
    pressAsPerson(page, "form[data-follow] button[type=submit]");
    assertThat(page.locator("form[data-follow]")).hasCount(0);
    page.waitForCondition(() -> further().equals(List.of("solved{yes}")));
  }

  @Test
  void anAuthorEditsPreviewsPublishesComparesAndRetires() {
    long touchpoint = asked.touchpoint(workspace, withQuestions());
    Page page = window(1280, ColorScheme.LIGHT);
    signIn(page, person("Paula Author", Role.PROGRAM_ADMIN));
    page.navigate("/program/touchpoints/" + touchpoint + "/survey");
    page.locator("#question").fill("How satisfied are you with our great {product}?");
    assertThat(page.locator("#survey-notes")).containsText("great");
    FrameLocator preview = page.frameLocator("[data-frame]");
    assertThat(preview.locator("h1")).containsText("our great Acme");
    page.locator("#question").fill("How satisfied are you with {product} today?");
    assertThat(preview.locator("h1")).containsText("with Acme today?");
    press(page, "Save");
    page.locator("text=1 saved change").waitFor();
    press(page, "Publish version 2");
    page.navigate("/program/touchpoints/" + touchpoint + "/survey/versions");
    assertThat(page.locator(".program-changes ins")).containsText("today?");
    assertThat(faults(page)).isEmpty();

    page.navigate("/program/touchpoints/" + touchpoint + "/survey");
    Locator question = page.locator("#question-solved");
    question.locator("summary").filter(hasText("Stop asking it")).click();
    question.locator("button").filter(hasText("Retire the question")).click();
    assertThat(page.locator("#questions")).containsText("Say why");
    page.locator("#question-person summary").filter(hasText("Stop asking it")).click();
    page.locator("[id='reason.person']").fill("Nobody wanted one");
    page.locator("#question-person button").filter(hasText("Retire the question")).click();
    assertThat(page.locator("#questions")).containsText("1 retired question");
    press(page, "Save");
    press(page, "Publish version 3");
    page.navigate("/program/touchpoints/" + touchpoint + "/survey/versions");
    assertThat(page.locator(".program-changes")).containsText("Nobody wanted one");
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static SurveyContent withQuestions() {
    return Template.SUPPORT
        .survey("Acme")
        .edit()
        .kind(SurveyKind.CSAT5)
        .questions(
            List.of(
                new Question(
                    "solved", QuestionKind.YES_NO, "Was it solved?", List.of(), null, null),
                new Question(
                    "why",
                    QuestionKind.TEXT,
                    "What is missing?",
                    List.of(),
                    new ShowIf("solved", List.of("no")),
                    null),
                new Question(
                    "person",
                    QuestionKind.YES_NO,
                    "Shall somebody call?",
                    List.of(),
                    new ShowIf(ShowIf.SCORE, List.of("detractor")),
                    null)))
        .done();
  }

  private String link(SurveyContent survey) {
    long touchpoint = asked.touchpoint(workspace, survey);
    long invitation = asked.invitation(workspace, touchpoint, asked.account(workspace, "EMEA"));
    return "/s/" + tokens.sign(workspace, invitation);
  }

  private List<String> stored() {
    return texts(
        """
        select kind || ' ' || score || ' ' || coalesce(language, '') || ' ' || coalesce(comment, '')
          from response where workspace_id = ?
        """);
  }

  private List<String> further() {
    return texts("select question_id || value::text from answer where workspace_id = ? order by 1");
  }

  private List<String> texts(String query) {
    return WorkspaceScope.call(
        workspace, () -> jdbc.sql(query).param(workspace).query(String.class).list());
  }

  private static List<String> faults(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
            .toList();
  }
}
