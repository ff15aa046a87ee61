package org.heed.program.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.segment.SegmentFilter;
import org.heed.customer.segment.Segments;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Pace;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointState;
import org.heed.program.Touchpoints;
import org.heed.program.settings.Sampling;
import org.heed.program.settings.Setting;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.heed.workspace.Workspace;
import org.heed.workspace.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HeedTest
class MatrixPagesTests {

  private static final String ANSWERS =
      "product=Acme&type=SAAS&moments=SUPPORT&moments=RENEWAL&nps=31&tools=HELPDESK&calls=20";

  @Autowired private TestWorkspaces workspaces;
  @Autowired private Workspaces allWorkspaces;
  @Autowired private Users users;
  @Autowired private Touchpoints touchpoints;
  @Autowired private Segments segments;
  @LocalServerPort private int port;
  private long workspace;
  private Browser browser = new Browser(0);

  @BeforeEach
  void programAdmin() {
    workspace = workspaces.create();
    browser = signedIn(Role.PROGRAM_ADMIN);
  }

  private Browser signedIn(Role role) {
    return Browser.of(role, workspace, users, port);
  }

  private void buildByWizard() {
    browser.get("/program/wizard?step=7&" + ANSWERS);
    HttpResponse<String> created =
        browser.post(
            "/program/wizard",
            "product",
            "Acme",
            "type",
            "SAAS",
            "moments",
            "SUPPORT",
            "moments",
            "RENEWAL",
            "tools",
            "HELPDESK",
            "calls",
            "20");
    assertThat(created.headers().firstValue("Location")).hasValue("/program/launch");
  }

  private List<Touchpoint> all() {
    return WorkspaceScope.call(workspace, touchpoints::all);
  }

  private Touchpoint first() {
    return all().getFirst();
  }

  @Test
  void theWizardKeepsAnswersAndExplainsItsChoices() {
    String question = browser.get("/program/wizard?step=2&" + ANSWERS).body();
    assertThat(question).contains("Question 2 of 6", "name=\"product\" value=\"Acme\"");
    assertThat(browser.get("/program/wizard?step=1&" + ANSWERS).body()).contains("value=\"Acme\"");
    String proposal = browser.get("/program/wizard?step=7&" + ANSWERS).body();
    assertThat(proposal)
        .contains(
            "After support",
            "Before renewal",
            "NPS +35 within a year",
            "the decision is on their mind");
    HttpResponse<String> nameless = browser.get("/program/wizard?step=2&product=+");
    assertThat(nameless.statusCode()).isEqualTo(422);
    assertThat(nameless.body()).contains("Question 1 of 6", "Say what customers call");
    HttpResponse<String> odd = browser.get("/program/wizard?step=4&product=A&nps=much");
    assertThat(odd.body()).contains("Question 3 of 6", "value=\"much\"");
  }

  @Test
  void theWizardOffersTheCompanysNameAsCustomersReadIt() {
    assertThat(browser.get("/program/wizard").body())
        .contains("value=\"" + currentWorkspace().organisation() + "\"");
    assertThat(browser.get("/program/wizard?step=2&company=Larkspur+AG&" + ANSWERS).body())
        .contains("name=\"company\" value=\"Larkspur AG\"");
    browser.post("/program/wizard", "company", " Larkspur AG ", "product", "Acme", "type", "SAAS");
    assertThat(currentWorkspace().organisation()).isEqualTo("Larkspur AG");

    browser.post("/program/wizard", "company", "", "product", "Acme", "type", "SAAS");
    assertThat(currentWorkspace().organisation()).isEqualTo("Larkspur AG");
  }

  private Workspace currentWorkspace() {
    return WorkspaceScope.call(workspace, allWorkspaces::current);
  }

  @Test
  void theWizardEndsInARunnableAssumedTable() {
    buildByWizard();
    assertThat(all())
        .extracting(Touchpoint::name)
        .containsExactly("After support", "Before renewal", "Quarterly relationship");
    assertThat(all())
        .allSatisfy(one -> assertThat(one.state()).isEqualTo(TouchpointState.DRAFT))
        .allSatisfy(one -> assertThat(one.surveyVersionId()).isNotNull());
    String page = browser.get("/program").body();
    assertThat(page)
        .contains("21 of 21 settings", "1 day after “ticket.resolved”", "90 days before renewal")
        .as("a line may break within the technical name, not before its quotation mark")
        .contains("<span class=\"matrix-term\">“ticket.<wbr>resolved”</span>")
        .containsSubsequence("Support", "Relationship", "Renewal")
        .contains(">v0<");
    buildByWizard();
    assertThat(all()).hasSize(3);
  }

  @Test
  void aCellIsEditedInPlaceAndConfirmedByIt() {
    buildByWizard();
    long id = first().id();
    String editor = browser.get("/program/matrix/" + id + "/when").body();
    assertThat(editor).contains("value=\"ticket.resolved\"", "Save and confirm");
    browser.get("/program");
    HttpResponse<String> saved =
        save(id, "when", "kind", "event", "event", "ticket.closed", "delayHours", "48");
    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(saved.body()).contains("2 days after <span", "“ticket.<wbr>closed”");
    Touchpoint after = first();
    assertThat(after.settings().pace()).isInstanceOf(Pace.OnEvent.class);
    assertThat(after.settings().confirmed().assumed(Setting.WHEN)).isFalse();
    assertThat(after.settings().confirmed().assumed(Setting.WHO)).isTrue();
  }

  @Test
  void aCellThatCannotBeSavedSaysWhy() {
    buildByWizard();
    long id = first().id();
    browser.get("/program");
    HttpResponse<String> wrong = save(id, "caps", "quietDays", "many");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Enter a whole number from 0 to 730");
    HttpResponse<String> stale =
        browser.post("/program/matrix/" + id + "/owner", "revision", "99", "owner", "");
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(save(id, "owner", "owner", "987654321").statusCode()).isEqualTo(422);
    assertThat(browser.get("/program/matrix/" + id + "/nothing").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> save(long id, String column, String... fields) {
    String[] all = new String[fields.length + 2];
    all[0] = "revision";
    all[1] =
        Integer.toString(WorkspaceScope.call(workspace, () -> touchpoints.find(id)).revision());
    System.arraycopy(fields, 0, all, 2, fields.length);
    return browser.post("/program/matrix/" + id + "/" + column, all);
  }

  @Test
  void aSegmentInUseCannotBeDeletedAndSaysWhere() {
    buildByWizard();
    long segment =
        WorkspaceScope.call(workspace, () -> segments.create("All", SegmentFilter.EVERYBODY));
    browser.get("/program");
    assertThat(save(first().id(), "who", "segment", Long.toString(segment)).body()).contains("All");
    HttpResponse<String> refused = browser.post("/customers/segments/" + segment + "/delete");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("is used by the touchpoint “After support”");
  }

  @Test
  void versionsShowWhatChangedAndAreSignedOffOnlyWhenNothingIsAssumed() {
    buildByWizard();
    browser.get("/program/versions");
    browser.post("/program/versions/0/sign-off");
    assertThat(browser.get("/program/versions").body()).contains("21 settings of v0 are assumed");
    for (Touchpoint one : all()) {
      browser.post("/program/matrix/" + one.id() + "/confirmation");
    }
    browser.post("/program/versions", "note", "Agreed with sales");
    browser.post("/program/versions/1/sign-off");
    assertThat(browser.get("/program/versions").body())
        .contains("signed off by Pat", "Agreed with sales");
    assertThat(browser.get("/program").body()).contains("v1 · final", "Everything is confirmed");
    assertThat(browser.get("/program/versions?from=0&to=1").body())
        .contains(
            "<del>1 day after “ticket.resolved” · Mon–Fri 09:00–17:00, contact&#39;s clock"
                + " (assumed)");
  }

  @Test
  void whoOnlySeesTheProgramCannotChangeIt() {
    buildByWizard();
    Browser lead = signedIn(Role.TEAM_LEAD);
    String page = lead.get("/program").body();
    assertThat(page).contains("After support").doesNotContain("matrix-confirm");
    assertThat(lead.get("/program/matrix/" + first().id() + "/when").statusCode()).isEqualTo(403);
    assertThat(lead.get("/program/wizard").statusCode()).isEqualTo(403);
  }

  @Test
  void aCellThatContradictsTheRestIsExplainedBeforeItIsSaved() {
    buildByWizard();
    Touchpoint one = named("Quarterly relationship");
    String cell = "/program/matrix/" + one.id() + "/caps";
    String revision = Integer.toString(one.revision());

    HttpResponse<String> refused =
        browser.post(cell, "revision", revision, "quietDays", "400", "reminder", "5");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Contacts rest for 400 days", "I mean it", "value=\"400\"");

    browser.post(
        cell, "revision", revision, "quietDays", "400", "reminder", "5", "accepted", "true");
    assertThat(named("Quarterly relationship").settings().quietDays()).isEqualTo(400);
    assertThat(browser.get("/program/touchpoints/" + one.id() + "/figures").body())
        .contains("One setting does not fit");
  }

  @Test
  void sampleAndSurveyAreEditedInTheirCells() {
    buildByWizard();
    Touchpoint one = named("Quarterly relationship");
    String matrix = "/program/matrix/" + one.id();
    browser.post(
        matrix + "/caps",
        "revision",
        Integer.toString(one.revision()),
        "quietDays",
        "60",
        "margin",
        "7",
        "answerRate",
        "30",
        "stratum",
        "TIER",
        "accepted",
        "true");
    Touchpoint sampled = named("Quarterly relationship");
    assertThat(sampled.settings().rules().sampling())
        .isEqualTo(new Sampling(7, 30, Sampling.Stratum.TIER, 1));

    assertThat(browser.get(matrix + "/survey").body()).contains("name=\"question\"", "Acme");
    String saved =
        browser
            .post(
                matrix + "/survey",
                "revision",
                Integer.toString(sampled.revision()),
                "question",
                "Would you recommend {product} to a friend?",
                "product",
                "Acme Cloud",
                "publish",
                "true")
            .body();
    assertThat(saved).contains("version 2");
    HttpResponse<String> empty =
        browser.post(
            matrix + "/survey",
            "revision",
            Integer.toString(named("Quarterly relationship").revision()),
            "question",
            " ",
            "product",
            "Acme");
    assertThat(empty.statusCode()).isEqualTo(422);
  }

  private Touchpoint named(String name) {
    return all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }
}
