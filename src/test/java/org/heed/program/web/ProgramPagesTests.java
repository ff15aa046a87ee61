package org.heed.program.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.AccountRole;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Pace;
import org.heed.program.ProgramFixture;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointSettings;
import org.heed.program.TouchpointState;
import org.heed.program.Touchpoints;
import org.heed.program.planning.Planning;
import org.heed.program.settings.Exclusions;
import org.heed.program.settings.RoleShare;
import org.heed.program.settings.Rules;
import org.heed.survey.SurveyDraft;
import org.heed.survey.SurveyTemplates;
import org.heed.survey.Surveys;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class ProgramPagesTests {

  private static final String PASSWORD = "correct horse battery";
  private static final Pattern INPUT = Pattern.compile("<input([^>]*)>");
  private static final Pattern AREA =
      Pattern.compile("<textarea[^>]* name=\"([^\"]*)\"[^>]*>([^<]*)</textarea>");

  @Autowired private TestWorkspaces workspaces;
  @Autowired private Users users;
  @Autowired private Touchpoints touchpoints;
  @Autowired private Surveys surveys;
  @Autowired private Planning planning;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private Browser browser;
  private long workspace;

  @BeforeEach
  void programAdmin() {
    workspace = workspaces.create();
    browser = signedIn(Role.PROGRAM_ADMIN);
  }

  @Test
  void stagesOfAnAudienceAreWrittenAsOnThePagesOfCustomers() {
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql(
                    """
                    insert into account (workspace_id, name, lifecycle_stage, created_at, updated_at)
                    values (?, 'Acme', 'onboarding', now(), now())
                    """)
                .param(workspace)
                .update());
    assertThat(browser.get(created()).body())
        .containsPattern(
            "value=\"onboarding\"[^>]*>\\s*<span class=\"form-check-label\">Onboarding</span>");
  }

  @Test
  void theEmptyPageOffersTheTemplate() {
    assertThat(browser.get("/program").body())
        .contains("Ask your first question")
        .contains("Quarterly relationship");
  }

  @Test
  void aTouchpointIsCreatedFromTheTemplateAndOpens() {
    HttpResponse<String> page = browser.get(created());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Next: publish the survey")
        .contains("How likely are you to recommend Acme to a friend or colleague?");
    assertThat(browser.get("/program").body()).contains("Publish the survey, then start");
  }

  @Test
  void theProgramIsRehearsedBeforeItIsLaunched() {
    created();
    publish();
    WorkspaceScope.run(workspace, () -> fixture().contacts(12));

    assertThat(browser.get("/program/launch").body())
        .contains("Launch to everybody")
        .as("nothing runs yet")
        .doesNotContain("Stop everything now");
    assertThat(browser.get("/program/launch/forecast?days=90&responseRate=50").body())
        .contains("invitations, about")
        .contains("Quarterly relationship")
        .contains("Person 12");
  }

  @Test
  void thePageOffersNoLaunchOfNothingButTheNextStep() {
    assertThat(browser.get("/program/launch").body())
        .contains("the program has no touchpoint")
        .contains("Build the program")
        .doesNotContain("Launch to everybody")
        .doesNotContain("Start the pilot");

    created();
    assertThat(browser.get("/program/launch").body())
        .contains("no touchpoint has a published survey")
        .doesNotContain("Launch to everybody");

    publish();
    assertThat(browser.get("/program/launch").body())
        .contains("Launch to everybody")
        .contains("A pilot needs somebody who looks after accounts with contacts")
        .doesNotContain("Start the pilot");
  }

  @Test
  void aPilotIsOfferedOnlyWithPeopleWhoHaveContacts() {
    created();
    publish();
    long cleo = workspaces.person(workspace, "csm");
    WorkspaceScope.run(
        workspace,
        () -> {
          fixture().contactOfAccount("EMEA", null);
          jdbc.sql("update account set owner_id = ? where workspace_id = ?")
              .params(cleo, workspace)
              .update();
        });

    assertThat(browser.get("/program/launch").body())
        .contains("Start the pilot")
        .contains(": 1 contact<")
        .doesNotContain(": 0 contacts");
  }

  @Test
  void whoeverAsksEverybodyIsNotOfferedItAgain() {
    created();
    publish();
    browser.post("/program/launch/everybody");

    assertThat(browser.get("/program/launch").body())
        .contains("The one ready touchpoint asks everybody already.")
        .contains("Stop everything now")
        .doesNotContain("Launch to everybody");
  }

  @Test
  void aLaunchThatStartsNothingSaysWhatIsMissing() {
    browser.post("/program/launch/everybody");

    assertThat(browser.get("/program/launch").body())
        .contains("Nothing was started")
        .doesNotContain("0 touchpoints were started");
  }

  @Test
  void theRehearsalNamesAccountsThatLackPeopleAndWhoHasRoomForCases() {
    long cleo = workspaces.person(workspace, "csm");
    WorkspaceScope.run(
        workspace,
        () -> {
          fixture().contactOfAccount("EMEA", null);
          jdbc.sql("update account set owner_id = ? where workspace_id = ?")
              .params(cleo, workspace)
              .update();
          jdbc.sql("insert into case_capacity values (?, ?, 7)").params(workspace, cleo).update();
          touchpoints.create(
              ProgramFixture.settings(new Pace.Drip(5))
                  .under(
                      new Rules(
                          List.of(),
                          Exclusions.USUAL,
                          List.of(new RoleShare(AccountRole.SPONSOR, 2, 3)),
                          null)),
              SurveyTemplates.relationship("Acme"));
        });

    assertThat(browser.get("/program/launch/forecast").body())
        .contains("Accounts with fewer people than you want")
        .contains("0 of 7");
  }

  @Test
  void savingChangesTheSettings() {
    String path = created();
    Map<String, String> form = form(browser.get(path).body());
    form.put("when.spreadDays", "5");
    form.put("audience.regions", "EMEA");

    assertThat(save(path, form).statusCode()).isEqualTo(302);
    Touchpoint saved = onlyTouchpoint();
    assertThat(saved.settings().audience().regions()).containsExactly("EMEA");
  }

  @Test
  void everySettingIsSavedAndShownAgain() {
    String path = created();
    browser.post(
        path,
        ("name=All&revision=1&when.kind=event&when.event=order.delivered&when.delayHours=48&when.maxAgeDays=9"
                + "&when.percent=30&when.collapseDays=7&window.days=MONDAY&window.days=FRIDAY"
                + "&window.from=09:00&window.until=17:00&limits.quietDays=20&limits.openDays=20"
                + "&limits.reminderAfterDays=4&limits.scopes=CONTACT&limits.scopes=ACCOUNT"
                + "&limits.most=2&limits.most=5&limits.days=30&limits.days=60"
                + "&rules.openTicket=true&rules.churnedDays=10&rules.newerThanDays=3"
                + "&rules.least=0&rules.least=&rules.least=&rules.least=1&rules.most=3&rules.most="
                + "&rules.most=&rules.most=4&place.channel=SMS&place.protection=STRICT"
                + "&place.anonymous=true&place.stage=Delivery&place.priority=2"
                + "&window.dayFrom=10:00&window.dayFrom=&window.dayFrom=&window.dayFrom="
                + "&window.dayFrom=&window.dayFrom=&window.dayFrom=&window.dayUntil=12:00"
                + "&window.dayUntil=&window.dayUntil=&window.dayUntil=&window.dayUntil="
                + "&window.dayUntil=&window.dayUntil=&draftRevision=1")
            .transform(ProgramPagesTests::fields));

    TouchpointSettings saved = onlyTouchpoint().settings();
    assertThat(saved.pace()).isEqualTo(new Pace.OnEvent("order.delivered", 48, 9, 30, 7));
    assertThat(saved.window().hours(DayOfWeek.MONDAY).until()).isEqualTo("12:00");
    assertThat(saved.window().hours(DayOfWeek.FRIDAY).until()).isEqualTo("17:00");
    assertThat(saved.rules().clocks()).hasSize(2);
    assertThat(saved.rules().coverage()).hasSize(2);
    assertThat(saved.rules().exclusions()).isEqualTo(new Exclusions(true, 10, false, 3));
    assertThat(saved.reach().anonymous()).isTrue();
    assertThat(saved.placement().priority()).isEqualTo(2);
    assertThat(browser.get(path).body()).contains("value=\"order.delivered\"", "value=\"12:00\"");
  }

  private static String[] fields(String query) {
    return Stream.of(query.split("&"))
        .flatMap(field -> Stream.of(field.split("=", 2)))
        .toArray(String[]::new);
  }

  @Test
  void contradictionsAreExplainedBeforeSavingAndMayBeMeant() {
    String path = created();
    Map<String, String> form = form(browser.get(path).body());
    form.put("limits.reminderAfterDays", "40");
    form.put("limits.openDays", "30");

    HttpResponse<String> answer = save(path, form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("it is never sent", "Remind after 29 days at the latest");

    form.put("accepted", "true");
    assertThat(save(path, form).statusCode()).isEqualTo(302);
  }

  @Test
  void holidaysAndThoseNeverAskedAreKeptAsLists() {
    assertThat(
            browser
                .post(
                    "/program/calendar",
                    "holidays",
                    "2027-12-24 Christmas Eve",
                    "never",
                    "@partner.test our partner",
                    "mode",
                    "hours",
                    "days",
                    "TUESDAY",
                    "opens",
                    "08:15",
                    "closes",
                    "12:30")
                .statusCode())
        .isEqualTo(302);
    assertThat(browser.get("/program/calendar").body())
        .contains("2027-12-24 Christmas Eve", "@partner.test our partner", "08:15", "12:30");
    assertThat(browser.get("/settings/calendar").headers().firstValue("Location"))
        .hasValueSatisfying(there -> assertThat(there).endsWith("/program/calendar"));
    assertThat(browser.post("/program/calendar", "holidays", "Christmas", "never", "nobody").body())
        .contains("does not begin with a day", "neither an address nor a domain");
    assertThat(
            browser
                .post("/program/calendar", "mode", "hours", "opens", "08:00", "closes", "07:00")
                .body())
        .contains("Choose at least one day of the week.");
  }

  @Test
  void aFieldThatCannotBeAcceptedKeepsWhatWasTyped() {
    String path = created();
    Map<String, String> form = form(browser.get(path).body());
    form.put("when.spreadDays", "many");
    form.put("name", "Nope <b>");
    form.put("window.from", "noon");

    HttpResponse<String> answer = save(path, form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Nothing was saved")
        .contains("Enter a time such as 09:00.")
        .contains("Enter a whole number from 1 to 90.")
        .contains("value=\"many\"")
        .contains("value=\"Nope &lt;b&gt;\"");
  }

  @Test
  void aStaleEditorIsToldInsteadOfOverwriting() {
    String path = created();
    Map<String, String> form = form(browser.get(path).body());
    assertThat(save(path, form).statusCode()).isEqualTo(302);
    form.put("name", "Mine");

    assertThat(save(path, form).statusCode()).isEqualTo(409);
    assertThat(onlyTouchpoint().name()).isEqualTo("Quarterly relationship");
  }

  @Test
  void startingPlansTheAudienceAndThePlanTellsWhy() {
    String path = created();
    long anna = WorkspaceScope.call(workspace, () -> fixture().contactIn("UTC"));
    WorkspaceScope.run(
        workspace,
        () -> {
          jdbc.sql("update contact set opted_out_at = now() where workspace_id = ? and id = ?")
              .params(workspace, anna)
              .update();
          fixture().contacts(3);
        });
    assertThat(browser.post(path + "/start").body()).contains("Publish the survey first");
    browser.post(path + "/versions");
    assertThat(browser.post(path + "/start").statusCode()).isEqualTo(302);
    Touchpoint touchpoint = onlyTouchpoint();
    assertThat(touchpoint.state()).isEqualTo(TouchpointState.RUNNING);
    WorkspaceScope.run(workspace, () -> planning.planDue(touchpoint.id()));

    // The server plans what is started as well; whoever takes the run finishes it.
    await()
        .untilAsserted(
            () ->
                assertThat(browser.get(path + "/plan").body())
                    .contains("Opted out")
                    .contains("The next mail goes out on"));
    assertThat(browser.get(path + "/plan?who=somebody").body())
        .contains("asked not to be surveyed");
    assertThat(browser.get(path + "/plan/left-out/opted_out").body()).contains("Somebody");
    assertThat(browser.get("/program/touchpoints/" + touchpoint.id() + "/figures").body())
        .contains("waiting");
  }

  @Test
  void pausedTouchpointsResumeOrEnd() {
    String path = created();
    browser.post(path + "/versions");
    assertThat(browser.post(path + "/start").body()).contains("Nobody matches the audience yet");
    WorkspaceScope.run(workspace, () -> fixture().contacts(1));
    browser.post(path + "/start");

    browser.post(path + "/pause");
    assertThat(onlyTouchpoint().state()).isEqualTo(TouchpointState.PAUSED);
    browser.post(path + "/resume");
    assertThat(onlyTouchpoint().state()).isEqualTo(TouchpointState.RUNNING);
    browser.post(path + "/pause");
    browser.post(path + "/end");
    assertThat(onlyTouchpoint().state()).isEqualTo(TouchpointState.FINISHED);
    assertThat(browser.post(path + "/pause").statusCode()).isEqualTo(409);
  }

  @Test
  void publishingFreezesTheTextsAndShowsWhatChangedSince() {
    String path = created();
    browser.post(path + "/versions");
    WorkspaceScope.run(
        workspace,
        () -> {
          SurveyDraft draft = surveys.draft(onlyTouchpoint().surveyId());
          surveys.saveDraft(
              draft.surveyId(),
              draft.revision(),
              draft.content().edit().ends("Never", "Always").done());
        });

    assertThat(browser.get(path).body())
        .contains("2 changes since version 1")
        .contains("Publish version 2");
    WorkspaceScope.run(
        workspace,
        () ->
            assertThat(
                    surveys
                        .newestVersion(onlyTouchpoint().surveyId())
                        .orElseThrow()
                        .content()
                        .lowLabel())
                .isEqualTo("Not at all likely"));
  }

  @Test
  void theAudienceIsCountedWhileFiltersChange() {
    String path = created();
    WorkspaceScope.run(workspace, () -> fixture().contactOfAccount("EMEA", null));
    WorkspaceScope.run(workspace, () -> fixture().contacts(2));

    assertThat(browser.get(path + "/audience?limits.quietDays=90").body())
        .contains("of 3 who match");
    assertThat(browser.get(path + "/audience?limits.quietDays=90&audience.regions=EMEA").body())
        .contains("of 1 who match");
    assertThat(
            browser
                .get(path + "/audience?limits.quietDays=90&audience.regions=x%27+or+1%3D1--")
                .body())
        .contains("of 0 who match");
  }

  @Test
  void aViewerSeesAndCannotChange() {
    String path = created();
    Browser viewer = signedIn(Role.VIEWER);

    assertThat(viewer.get(path).statusCode()).isIn(200, 403);
    assertThat(viewer.post(path + "/versions").statusCode()).isEqualTo(403);
  }

  @Test
  void anotherWorkspacesTouchpointIsNotThere() {
    String path = created();
    workspace = workspaces.create();

    assertThat(signedIn(Role.PROGRAM_ADMIN).get(path).statusCode()).isEqualTo(404);
  }

  private ProgramFixture fixture() {
    return new ProgramFixture(jdbc, touchpoints);
  }

  private Browser signedIn(Role role) {
    String email = TestWorkspaces.address("person");
    WorkspaceScope.run(workspace, () -> users.create("Paula", email, role, PASSWORD));
    Browser fresh = new Browser(port);
    fresh.signIn(email, PASSWORD);
    return fresh;
  }

  private String created() {
    return browser
        .post("/program/touchpoints", "productName", "Acme")
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  private void publish() {
    long id = onlyTouchpoint().id();
    WorkspaceScope.run(workspace, () -> touchpoints.publish(id));
  }

  private Touchpoint onlyTouchpoint() {
    return WorkspaceScope.call(workspace, () -> touchpoints.all().getFirst());
  }

  private HttpResponse<String> save(String path, Map<String, String> form) {
    List<String> fields = new ArrayList<>();
    form.forEach(
        (name, value) -> {
          fields.add(name);
          fields.add(value);
        });
    fields.addAll(
        List.of(
            "window.days",
            "MONDAY",
            "when.kind",
            "wave",
            "place.channel",
            "MAIL",
            "place.protection",
            "STANDARD"));
    return browser.post(path, fields.toArray(String[]::new));
  }

  /** What a browser would send for the editor, ticks apart. */
  private static Map<String, String> form(String page) {
    Map<String, String> fields = new TreeMap<>();
    Matcher inputs = INPUT.matcher(page);
    while (inputs.find()) {
      String attributes = inputs.group(1);
      boolean ticked = !attributes.contains("type=\"checkbox\"") && !attributes.contains("radio");
      String name = attribute(attributes, "name");
      if (ticked && name.matches("name|revision|(when|window|limits|rules|place)\\..*")) {
        fields.put(name, attribute(attributes, "value"));
      }
    }
    Matcher areas = AREA.matcher(page);
    while (areas.find()) {
      fields.put(areas.group(1), areas.group(2));
    }
    return fields;
  }

  private static String attribute(String attributes, String name) {
    Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(attributes);
    return found.find() ? found.group(1) : "";
  }
}
