package org.heed.program.web.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Touchpoint;
import org.heed.program.Touchpoints;
import org.heed.statistics.SurveyKind;
import org.heed.survey.SurveyContent;
import org.heed.survey.Surveys;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HeedTest
class SurveyEditorPagesTests {

  private static final String PASSWORD = "correct horse battery";

  @Autowired private TestWorkspaces workspaces;
  @Autowired private Users users;
  @Autowired private Touchpoints touchpoints;
  @Autowired private Surveys surveys;
  @LocalServerPort private int port;

  private Browser browser;
  private long workspace;
  private String path;

  @BeforeEach
  void touchpoint() {
    workspace = workspaces.create();
    String email = TestWorkspaces.address("person");
    WorkspaceScope.run(workspace, () -> users.create("Paula", email, Role.PROGRAM_ADMIN, PASSWORD));
    browser = new Browser(port);
    browser.signIn(email, PASSWORD);
    path =
        browser
                .post("/program/touchpoints", "productName", "Acme")
                .headers()
                .firstValue("Location")
                .orElseThrow()
            + "/survey";
  }

  @Test
  void anotherKindBringsItsScaleWordingAndWords() {
    assertThat(browser.get(path).body()).contains("Nothing to improve").contains("CES 1–7");
    Map<String, String> form = form();
    form.put("kind", "csat5");
    assertThat(post(path + "/look?step=kind", form).body())
        .contains("How satisfied are you with {product}?")
        .contains("Satisfied, 4–5")
        .contains("Label at 1");
    assertThat(content().kind()).isEqualTo(SurveyKind.RNPS);
    form.put("question", "How satisfied are you with {product}?");
    assertThat(post(path, form).statusCode()).isEqualTo(302);
    assertThat(content().kind()).isEqualTo(SurveyKind.CSAT5);
  }

  @Test
  void aPublishedSurveyKeepsItsKind() {
    browser.post(path.replace("/survey", "/versions"));
    Map<String, String> form = form();
    form.put("kind", "ces7");
    HttpResponse<String> answer = post(path, form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("This survey has been published as Relationship NPS");
  }

  @Test
  void whatCannotBeSavedIsNamedAndNothingTypedIsLost() {
    Map<String, String> form = form();
    form.put("question", "");
    form.put("promoter.linkLabel", "Review <b>us</b>");
    form.put("promoter.linkUrl", "javascript:alert(1)");
    form.put("brandColor", "blue");
    HttpResponse<String> answer = post(path, form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("3 things to put right before saving")
        .contains("Enter a full address that begins with https:// or http://.")
        .contains("value=\"Review &lt;b&gt;us&lt;/b&gt;\"")
        .contains("value=\"javascript:alert(1)\"")
        .contains("value=\"blue\"");
  }

  @Test
  void whoeverWasOvertakenKeepsTheirTextAndMayReplaceTheOther() {
    Map<String, String> mine = form();
    post(path, form());
    mine.put("intro", "Mine");
    HttpResponse<String> answer = post(path, mine);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Somebody else saved this survey").contains(">Mine<");
    mine.put("revision", "2");
    assertThat(post(path, mine).statusCode()).isEqualTo(302);
    assertThat(content().intro()).isEqualTo("Mine");
  }

  @Test
  void furtherQuestionsAreAddedMovedAndRetiredWithAReason() {
    Map<String, String> form = form();
    assertThat(post(path + "/look?step=add", form).body()).contains("Question 1");
    question(form, "q1", "YES_NO", "Was it solved?");
    question(form, "q2", "TEXT", "What was missing?");
    form.put("questions.q2.after", "q1");
    form.put("questions.q2.after.q1", "no");
    assertThat(post(path, form, "order", "q1", "order", "q2").statusCode()).isEqualTo(302);
    assertThat(browser.get(path).body()).contains("Asked only after “no” to question 1");
    form.put("revision", "2");
    HttpResponse<String> turned = post(path, form, "order", "q2", "order", "q1");
    assertThat(turned.statusCode()).isEqualTo(422);
    assertThat(turned.body()).contains("Question 2 comes later.");

    browser.post(path.replace("/survey", "/versions"));
    assertThat(post(path + "/look?step=retire:q1", form, "order", "q1", "order", "q2").body())
        .contains("Say why, so that its old answers make sense.");
    form.put("reason.q1", "The helpdesk knows it");
    assertThat(post(path + "/look?step=retire:q1", form, "order", "q1", "order", "q2").body())
        .contains("Retired: The helpdesk knows it")
        .contains("1 retired question");
  }

  @Test
  void thePreviewShowsWhatIsTypedBeforeItIsSaved() {
    Map<String, String> form = form();
    form.put("question", "Typing {product} now?");
    post(path + "/look", form);
    String preview = path.replace("/survey", "/preview");
    assertThat(browser.get(preview + "/unsaved/page").body()).contains("Typing Acme now?");
    assertThat(browser.get(preview + "/mail?unsaved=true").body()).contains("Typing Acme now?");
    assertThat(browser.get(preview + "/page").body()).doesNotContain("Typing Acme now?");
    assertThat(content().question()).contains("How likely");
  }

  @Test
  void aTemplateReplacesTheTextsAndKeepsTheLook() {
    Map<String, String> form = form();
    form.put("brandColor", "#aa0000");
    assertThat(post(path + "/look?step=template:ai-support", form).body())
        .contains("Was your request solved?")
        .contains("Would you rather have talked to a person?")
        .contains("value=\"#aa0000\"");
  }

  @Test
  void translationsAreWrittenSignedOffAndCheckedForLostVariables() {
    Map<String, String> form = form();
    form.put("question", "Would you tell friends about {product}?");
    post(path, form);
    assertThat(browser.get(path + "/texts?lang=de").body()).contains("1 text missing");
    String field = "translations.de.question";
    HttpResponse<String> lost =
        browser.post(path + "/texts", "revision", "2", "lang", "de", field, "Würden Sie?");
    assertThat(lost.statusCode()).isEqualTo(422);
    assertThat(lost.body()).contains("This translation lost {product}; put it back in.");
    browser.post(
        path + "/texts", "revision", "2", "lang", "de", field, "{product}?", field + ".ok", "on");
    assertThat(browser.get(path + "/texts?lang=de").body())
        .contains("Signed off by Paula")
        .contains("complete, signed off");
    form = form();
    form.put("question", "Would you tell others about {product}?");
    post(path, form);
    assertThat(browser.get(path + "/texts?lang=de").body())
        .contains("The source changed since; look again");
  }

  @Test
  void versionsTellWhoPublishedThemAndWhatDiffers() {
    browser.post(path.replace("/survey", "/versions"));
    Map<String, String> form = form();
    form.put("lowLabel", "Never");
    post(path, form);
    browser.post(path.replace("/survey", "/versions"));
    assertThat(browser.get(path + "/versions").body())
        .contains("From version 1 to 2")
        .contains(", Paula")
        .contains("<ins>Never</ins>");
    assertThat(browser.get(path + "/versions?from=1&to=9").statusCode()).isEqualTo(404);
  }

  private void question(Map<String, String> form, String id, String kind, String text) {
    form.put("questions." + id + ".kind", kind);
    form.put("questions." + id + ".text", text);
    form.put("questions." + id + ".after", "");
  }

  private SurveyContent content() {
    return WorkspaceScope.call(
        workspace,
        () -> {
          Touchpoint only = touchpoints.all().getFirst();
          return surveys.draft(only.surveyId()).content();
        });
  }

  private HttpResponse<String> post(String to, Map<String, String> form, String... more) {
    List<String> fields = new ArrayList<>();
    form.forEach((name, value) -> fields.addAll(List.of(name, value)));
    fields.addAll(List.of(more));
    return browser.post(to, fields.toArray(String[]::new));
  }

  /** What a browser would send for the editor as it was saved last. */
  private Map<String, String> form() {
    SurveyContent content = content();
    Map<String, String> form = new TreeMap<>();
    WorkspaceScope.run(
        workspace,
        () ->
            form.put(
                "revision",
                String.valueOf(surveys.draft(touchpoints.all().getFirst().surveyId()).revision())));
    form.put("kindBefore", content.kind().key());
    form.put("kind", content.kind().key());
    form.put("productName", content.productName());
    form.put("question", content.question());
    form.put("lowLabel", content.lowLabel());
    form.put("highLabel", content.highLabel());
    form.put("intro", content.intro());
    form.put("brandColor", content.brandColor());
    for (CategoryRow row : CategoryRow.of(content)) {
      form.put(row.key() + ".followUp", row.texts().followUp());
      form.put(row.key() + ".reasons", String.join("\n", row.texts().reasons()));
      form.put(row.key() + ".closing", row.texts().closing());
    }
    return form;
  }
}
