package org.heed.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.followup.CaseDetail;
import org.heed.followup.Cases;
import org.heed.followup.FollowupScene;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Teams;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class CasePagesTests {

  private static final String PASSWORD = "a long enough password";
  private static final Pattern LIST = Pattern.compile("hx-get=\"(/today/list[^\"]*)\"");

  @Autowired private ApplicationContext context;
  @Autowired private Cases cases;
  @Autowired private Users users;
  @Autowired private Teams teams;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private FollowupScene scene;
  private Browser browser;
  private long invitation;
  private CaseDetail opened;

  @BeforeEach
  void openACaseOfASignedInPerson() {
    scene = new FollowupScene(context);
    browser = signedIn(scene.workspace, Role.CSM);
    invitation = scene.ask();
    scene.comment(invitation, 3, "Support takes <b>days</b> to answer.");
    opened = reload();
  }

  private Browser signedIn(long workspace, Role role) {
    String email = TestWorkspaces.address(role.key());
    User user =
        WorkspaceScope.call(workspace, () -> users.create("Mia Kim", email, role, PASSWORD));
    if (workspace == scene.workspace) {
      scene.own(scene.account, user.id());
    }
    Browser fresh = new Browser(port);
    fresh.signIn(email, PASSWORD);
    return fresh;
  }

  @Test
  void todayShowsWhoWhyAndUntilWhen() {
    assertThat(browser.get("/today").body())
        .contains("Ada Customer", "Support takes &lt;b&gt;days&lt;/b&gt; to answer.", "2 days left")
        .contains("Why here?", "action=\"/cases/%d/attempts\"".formatted(opened.id()))
        .doesNotContain("<b>days");
  }

  @Test
  void todayWithoutCasesTeaches() {
    close();
    assertThat(browser.get("/today").body())
        .contains("Nobody is waiting for a call", "Read the latest answers");
    assertThat(browser.get("/today?q=zebra").body()).contains("No open case matches");
  }

  @Test
  void hostileNamesAreText() {
    scene.in(
        () ->
            jdbc.sql("update contact set name = ? where workspace_id = ?")
                .params("<script>alert(1)</script>", scene.workspace)
                .update());
    scene.in(
        () ->
            jdbc.sql("update account set name = ? where workspace_id = ?")
                .params("\"><img src=x onerror=alert(2)>", scene.workspace)
                .update());
    for (String page : new String[] {"/today", "/cases/" + opened.id()}) {
      assertThat(browser.get(page).body())
          .contains("&lt;script&gt;alert(1)")
          .doesNotContain("<script>alert", "<img");
    }
  }

  @Test
  void aCallLoggedOnTodayIsShownWithTheOfferToUndoIt() {
    HttpResponse<String> logged =
        browser.post(
            "/cases/%d/attempts".formatted(opened.id()),
            "revision",
            Integer.toString(opened.revision()),
            "means",
            "call",
            "result",
            "left_message",
            "note",
            "Will call back",
            "from",
            "today",
            "q",
            "Ada");
    assertThat(logged.statusCode()).isEqualTo(302);
    assertThat(location(logged)).isEqualTo("/today?owner=&q=Ada&page=0");
    assertThat(browser.get(location(logged)).body())
        .contains("Attempt logged: Ada Customer", "/cases/%d/undo".formatted(opened.id()))
        .contains("contacted", "1 attempt");
    browser.post(
        "/cases/%d/undo".formatted(opened.id()), "revision", Integer.toString(reload().revision()));
    assertThat(reload().firstContactAt()).isNull();
    assertThat(browser.get("/cases/" + opened.id()).body()).contains("undone", "Will call back");
  }

  @Test
  void aMissingChoiceIsNamedAndWhatWasTypedIsKept() {
    HttpResponse<String> answer =
        browser.post(
            "/cases/%d/closure".formatted(opened.id()),
            "revision",
            Integer.toString(opened.revision()),
            "outcome",
            "solved",
            "rootCause",
            "",
            "closingNote",
            "They & we agreed");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Choose why the customer was unhappy.", "They &amp; we agreed")
        .contains("<option value=\"solved\" selected=\"selected\">");
    assertThat(reload().isOpen()).isTrue();
  }

  @Test
  void aStalePageSaysSoAndKeepsTheNote() {
    browser.post(
        "/cases/%d/attempts".formatted(opened.id()),
        "revision",
        Integer.toString(opened.revision()),
        "means",
        "call",
        "result",
        "reached");
    HttpResponse<String> answer =
        browser.post(
            "/cases/%d/attempts".formatted(opened.id()),
            "revision",
            Integer.toString(opened.revision()),
            "means",
            "mail",
            "result",
            "reached",
            "note",
            "Wrote as well");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("changed while you looked at it", "Wrote as well");
    assertThat(reload().attempts()).hasSize(1);
  }

  @Test
  void absurdInputIsRefusedWithoutAStackTrace() {
    for (String result : new String[] {"", "won", "REACHED", "reached'; drop table response; --"}) {
      HttpResponse<String> answer =
          browser.post(
              "/cases/%d/attempts".formatted(opened.id()),
              "revision",
              Integer.toString(opened.revision()),
              "means",
              "call",
              "result",
              result);
      assertThat(answer.statusCode()).isEqualTo(422);
    }
    assertThat(browser.get("/today?owner=17%20or%201=1").statusCode()).isEqualTo(200);
    assertThat(browser.get("/today?page=-5").statusCode()).isEqualTo(200);
    assertThat(browser.get("/today?page=x").statusCode()).isEqualTo(400);
    assertThat(browser.get("/cases/x").statusCode()).isEqualTo(404);
    assertThat(reload().attempts()).isEmpty();
  }

  @Test
  void anotherWorkspacesPersonFindsNoCaseOnAnyAddress() {
    Browser stranger = signedIn(context.getBean(TestWorkspaces.class).create(), Role.OWNER);
    assertThat(stranger.get("/today?owner=all").body()).doesNotContain("Ada Customer");
    assertThat(stranger.get("/cases/" + opened.id()).statusCode()).isEqualTo(404);
    for (String part : new String[] {"attempts", "closure", "reopening", "owner", "undo"}) {
      HttpResponse<String> answer =
          stranger.post(
              "/cases/%d/%s".formatted(opened.id(), part),
              "revision",
              Integer.toString(opened.revision()),
              "means",
              "call",
              "result",
              "reached",
              "outcome",
              "solved",
              "rootCause",
              "support",
              "ownerId",
              Long.toString(scene.boss));
      assertThat(answer.statusCode()).as(part).isEqualTo(404);
    }
    assertThat(reload()).isEqualTo(opened);
  }

  @Test
  void aCsmSeesOnlyTheirOwnListWhateverTheAddressSays() {
    Browser lead = signedIn(scene.workspace, Role.TEAM_LEAD);
    Browser other = signedIn(scene.workspace, Role.CSM);
    assertThat(other.get("/today?owner=all").body()).doesNotContain("Ada Customer");
    assertThat(other.get("/today?owner=" + opened.ownerId()).body()).doesNotContain("Ada Customer");
    assertThat(lead.get("/today?owner=" + opened.ownerId()).body()).contains("Ada Customer");
    assertThat(lead.get("/today?owner=mine").body()).doesNotContain("Ada Customer");
  }

  @Test
  void aTeamLeadSeesTheirTeamsCasesFirstAndMayAskForAll() {
    Browser reader = signedIn(scene.workspace, Role.TEAM_LEAD);
    assertThat(reader.get("/today").body()).contains("Ada Customer").doesNotContain("My team");
    long lead =
        scene.in(
            () ->
                users.all().stream()
                    .filter(user -> user.role() == Role.TEAM_LEAD)
                    .findFirst()
                    .orElseThrow()
                    .id());
    team(scene.csm, lead);
    assertThat(reader.get("/today").body()).contains("My team").doesNotContain("Ada Customer");
    assertThat(reader.get("/today?owner=all").body()).contains("Ada Customer");
    team(opened.ownerId(), lead);
    assertThat(reader.get("/today").body()).contains("Ada Customer");
    assertThat(reader.get("/today?owner=mine").body()).doesNotContain("Ada Customer");
  }

  private void team(long member, long lead) {
    scene.in(
        () -> {
          teams.changeLead(member, lead);
          return true;
        });
  }

  @Test
  void aViewerSeesNoCases() {
    Browser viewer = signedIn(scene.workspace, Role.VIEWER);
    assertThat(viewer.get("/today").statusCode()).isEqualTo(403);
    assertThat(viewer.get("/cases/" + opened.id()).statusCode()).isEqualTo(403);
  }

  @Test
  void theLiveListAnswersNothingUntilSomethingChanges() {
    Matcher list = LIST.matcher(browser.get("/today").body());
    assertThat(list.find()).isTrue();
    String address = list.group(1).replace("&amp;", "&");
    assertThat(browser.get(address).statusCode()).isEqualTo(204);
    scene.comment(invitation, 3, "And nobody calls back.");
    HttpResponse<String> changed = browser.get(address);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.body()).contains("And nobody calls back.").doesNotContain("<html");
  }

  private void close() {
    browser.post(
        "/cases/%d/closure".formatted(opened.id()),
        "revision",
        Integer.toString(opened.revision()),
        "outcome",
        "solved",
        "rootCause",
        "support");
  }

  private CaseDetail reload() {
    return Objects.requireNonNull(scene.caseOf(invitation, cases));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
