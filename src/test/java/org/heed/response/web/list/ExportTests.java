package org.heed.response.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.response.Answers;
import org.heed.response.PastAnswer;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answers and views leave as files; raw answers only for those who may. */
@HeedTest
class ExportTests {

  private static final String PASSWORD = "a long enough password";

  @Autowired private Users users;
  @Autowired private Answers answers;
  @Autowired private Outbox outbox;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @LocalServerPort private int port;

  private long workspace;

  @BeforeEach
  void answersOfManyPages() {
    workspace = workspaces.create();
    long touchpoint = asked.touchpoint(workspace);
    long account = asked.account(workspace, "EMEA");
    List<PastAnswer> past = new ArrayList<>();
    for (int i = 0; i < 431; i++) {
      past.add(
          new PastAnswer(
              null,
              touchpoint,
              1,
              null,
              account,
              "EMEA",
              i % 11,
              i == 0 ? "=cmd|' /C calc'!A0" : null,
              List.of(),
              null,
              Instant.parse("2026-03-01T12:00:00Z").plusSeconds(i),
              null));
    }
    WorkspaceScope.run(workspace, () -> answers.importAll(past));
    outbox.drain();
  }

  @Test
  void everyPageOfAnswersIsInTheFileOnce() {
    HttpResponse<String> csv = signedIn(Role.OWNER).get("/responses.csv");
    assertThat(csv.statusCode()).isEqualTo(200);
    List<String> lines = csv.body().lines().toList();
    assertThat(lines).hasSize(432).doesNotHaveDuplicates();
    assertThat(csv.body()).contains("'=cmd|").doesNotContain(",=cmd");
  }

  @Test
  void theAuditTrailSaysInWordsWhichAnswersLeft() {
    Browser owner = signedIn(Role.OWNER);
    owner.get("/responses.csv");
    owner.get("/responses.csv?region=EMEA&f.region=EMEA&f.region=APAC&back=%2Fexplore%3Fa%3Db");
    assertThat(owner.get("/settings/audit").body())
        .contains(">none</b>")
        .contains(">region: EMEA; Region: EMEA, APAC</b>")
        .doesNotContain("explore%3Fa");
  }

  @Test
  void rawAnswersLeaveInEveryFormatForThoseWhoMayOnly() {
    Browser owner = signedIn(Role.OWNER);
    Browser executive = signedIn(Role.EXECUTIVE);
    for (String format : List.of("csv", "xlsx", "parquet")) {
      assertThat(owner.get("/responses." + format).statusCode()).isEqualTo(200);
      assertThat(executive.get("/responses." + format).statusCode()).isEqualTo(403);
      assertThat(executive.get("/explore." + format + "?split=region").statusCode()).isEqualTo(200);
    }
    assertThat(owner.get("/responses.pdf").statusCode()).isEqualTo(404);
    assertThat(executive.get("/responses").body()).doesNotContain("/responses.csv");
  }

  @Test
  void aViewLeavesWithItsIntervals() {
    String csv = signedIn(Role.VIEWER).get("/explore.csv?from=2026-01-01&to=2026-12-31").body();
    assertThat(csv)
        .startsWith("measure,shown,name,against,value,interval from,interval to,n,as text")
        .contains("Relationship NPS,all,All together,,")
        .contains("Relationship NPS,period,Apr 2026,,,,,0,no answers");
  }

  private Browser signedIn(Role role) {
    String email = TestWorkspaces.address(role.key());
    WorkspaceScope.run(workspace, () -> users.create("Mia Kim", email, role, PASSWORD));
    Browser browser = new Browser(port);
    browser.signIn(email, PASSWORD);
    return browser;
  }
}
