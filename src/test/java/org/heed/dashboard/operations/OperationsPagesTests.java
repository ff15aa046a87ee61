package org.heed.dashboard.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.AskedCustomers;
import org.heed.GivenAnswers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.kpi.KpiDraft;
import org.heed.customer.kpi.KpiFacts;
import org.heed.customer.kpi.KpiReport;
import org.heed.customer.kpi.Kpis;
import org.heed.customer.place.MeasurePoint;
import org.heed.customer.place.MeasurePointDraft;
import org.heed.customer.place.MeasurePoints;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of sites, figures and trust, with real answers behind them. */
@HeedTest
class OperationsPagesTests {

  private static final String PASSWORD = "a long enough password";

  @Autowired private MeasurePoints points;
  @Autowired private Kpis kpis;
  @Autowired private KpiFacts facts;
  @Autowired private Users users;
  @Autowired private Workspaces all;
  @Autowired private GivenAnswers given;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  private long workspace;
  private long touchpoint;
  private long vendor;

  @BeforeEach
  void emptyWorkspace() {
    workspace = workspaces.create();
    touchpoint = asked.touchpoint(workspace);
  }

  @Test
  void withoutDataEveryPageSaysWhatWillBeThere() {
    Browser viewer = signedIn(Role.VIEWER);
    assertThat(viewer.get("/executive/sites").body()).contains("No measure points yet");
    assertThat(viewer.get("/executive/operations").body()).contains("No operational figures yet");
    assertThat(viewer.get("/executive/trust").body())
        .contains("Who was asked", "None is set yet", "None written down")
        .doesNotContain("Set a new baseline");
    assertThat(viewer.get("/customers/kpis").statusCode()).isEqualTo(403);
  }

  @Test
  void sitesAndVendorsAreShownWithoutARank() {
    fill();
    Browser owner = signedIn(Role.OWNER);
    String sites = owner.get("/executive/sites").body();
    assertThat(sites).contains("Berlin", "Munich", "Human", "heed-chart-funnel", "Nordlicht");
    assertThat(sites).contains("No obligations written down").doesNotContain(">Rank<");
    String path = "/executive/sites/vendors/" + vendor;
    assertThat(owner.post(path, "answer", "8", "resolution", "4", "share", "90").statusCode())
        .isEqualTo(302);
    assertThat(owner.get("/executive/sites").body()).contains("a resolution not before it");
    owner.post(path, "answer", "8", "resolution", "48", "share", "90");
    assertThat(owner.get("/executive/sites").body())
        .contains("Answer within 8 h, resolution within 48 h, in 90 % of cases");
    assertThat(owner.get("/executive/sites?level=vendor&kind=nonsense").statusCode())
        .isEqualTo(200);
  }

  @Test
  void figuresShowTheirWeightsAndGaps() {
    fill();
    Browser owner = signedIn(Role.OWNER);
    assertThat(owner.get("/executive/operations").body())
        .contains("Composite index", "score 100, First response 50", "Berlin")
        .contains("at least ten pairs are needed");
    String list = owner.get("/customers/kpis").body();
    assertThat(list).contains("First response", "hours");
    assertThat(list.substring(list.indexOf("<tbody>"), list.indexOf("</tbody>")))
        .doesNotContain("first_response");
    assertThat(list.substring(list.indexOf("Import values from a file")))
        .contains("First response <code>first_response</code>.");
    assertThat(owner.post("/customers/kpis", "name", "Backlog", "key", "Back log").statusCode())
        .isEqualTo(422);
  }

  @Test
  void baselinesStandBesideEachOtherAndBenchmarksHaveASource() {
    fill();
    Browser owner = signedIn(Role.OWNER);
    String today = WorkspaceScope.call(workspace, all::today).toString();
    for (String reason : List.of("Before the new wording", "After the new wording")) {
      owner.post(
          "/executive/trust/baselines",
          "kind",
          "rnps",
          "from",
          "2020-01-01",
          "to",
          today,
          "reason",
          reason);
    }
    owner.post(
        "/executive/trust/benchmarks",
        "kind",
        "rnps",
        "name",
        "SaaS Europe",
        "value",
        "34",
        "source",
        "A study",
        "published",
        "2020-05-01");
    String page = owner.get("/executive/trust").body();
    assertThat(page)
        .contains("Before the new wording", "After the new wording", "SaaS Europe", "A study")
        .contains("older than two years");
    var refused =
        owner.post("/executive/trust/baselines", "kind", "tnps", "from", "2020-01-01", "to", today);
    assertThat(owner.get(refused.headers().firstValue("Location").orElseThrow()).body())
        .contains("Say why");
  }

  private void fill() {
    long berlin = point("BER", "Berlin", MeasurePoint.Kind.SITE, MeasurePoint.ChannelKind.HUMAN);
    long munich =
        point("MUC", "Munich", MeasurePoint.Kind.SITE, MeasurePoint.ChannelKind.SELF_SERVICE);
    vendor = point("NOR", "Nordlicht", MeasurePoint.Kind.VENDOR, null);
    give(berlin, 60, 9);
    give(munich, 60, 4);
    give(vendor, 10, 8);
    WorkspaceScope.run(
        workspace,
        () -> {
          kpis.create(
              new KpiDraft("first_response", "First response", "hours", false, 24.0, 1.0, 50));
          facts.tell(List.of(new KpiReport("first_response", "BER", all.today(), 4.0, "hours")));
        });
  }

  private long point(
      String code, String name, MeasurePoint.Kind kind, MeasurePoint.@Nullable ChannelKind way) {
    return WorkspaceScope.call(
        workspace, () -> points.create(new MeasurePointDraft(null, code, name, kind, way, null)));
  }

  private void give(long point, int count, int score) {
    long account = asked.account(workspace, "EMEA");
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql("update account set measure_point_id = ? where workspace_id = ? and id = ?")
                .params(point, workspace, account)
                .update());
    int[] scores = IntStream.range(0, count).map(number -> score).toArray();
    given.give(workspace, touchpoint, account, clock.instant().minus(2, ChronoUnit.DAYS), scores);
  }

  private Browser signedIn(Role role) {
    String email = TestWorkspaces.address(role.key());
    WorkspaceScope.run(workspace, () -> users.create("Mia Kim", email, role, PASSWORD));
    Browser browser = new Browser(port);
    browser.signIn(email, PASSWORD);
    return browser;
  }
}
