package org.heed.followup.web.tracker;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.followup.Cases;
import org.heed.followup.FollowupScene;
import org.heed.followup.tracker.Trackers;
import org.heed.followup.tracker.WorkAsked;
import org.heed.followup.tracker.WorkItems;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class TrackerPagesTests {

  private static final String PASSWORD = "a long enough password";

  @Autowired private ApplicationContext context;
  @Autowired private Users users;
  @Autowired private Cases cases;
  @Autowired private Trackers trackers;
  @Autowired private WorkItems items;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private final WireMockServer desk =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private FollowupScene scene;
  private Browser browser;

  @BeforeEach
  void signIn() {
    desk.start();
    lets(200, "{\"user\":{\"id\":1,\"role\":\"admin\"}}");
    scene = new FollowupScene(context);
    String email = TestWorkspaces.address("owner");
    scene.in(() -> users.create("Olga Boss", email, Role.OWNER, PASSWORD));
    browser = new Browser(port);
    browser.signIn(email, PASSWORD);
  }

  @AfterEach
  void stop() {
    desk.stop();
  }

  private void lets(int status, String body) {
    desk.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));
  }

  private HttpResponse<String> connect(String secret) {
    browser.get("/settings/trackers");
    return browser.post(
        "/settings/trackers",
        "kind",
        "zendesk",
        "name",
        "Support <b>desk",
        "address",
        desk.baseUrl(),
        "login",
        "agent@acme.test",
        "secret",
        secret);
  }

  @Test
  void anAdministratorConnectsTestsPausesAndRemoves() {
    assertThat(browser.get("/settings/trackers").body())
        .contains("API token")
        .doesNotContain("Consumer secret");
    assertThat(browser.get("/settings/trackers?kind=salesforce").body())
        .contains("Consumer secret");
    connect("s3cret-t0ken");
    String page = browser.get("/settings/trackers").body();

    assertThat(page).contains("Support &lt;b&gt;desk", "agent@acme.test").doesNotContain("s3cret");
    assertThat(act("test")).contains("lets Heed in. Nothing was made there.");
    lets(401, "{\"error\":\"Couldn't authenticate you\"}");
    assertThat(act("test")).contains("does not let Heed in: 401");
    assertThat(act("pause")).contains("Paused. What rules ask for meanwhile waits.");
    assertThat(act("remove")).contains("It is removed.").doesNotContain("agent@acme.test");
  }

  private String act(String what) {
    long id = scene.in(() -> trackers.all().getFirst().id());
    browser.post("/settings/trackers/" + id + "/" + what);
    return browser.get("/settings/trackers").body();
  }

  @Test
  void whatWasTypedStaysWhenTheSystemRefusesButNotTheSecret() {
    lets(401, "{\"error\":\"no\"}");
    HttpResponse<String> refused = connect("s3cret-t0ken");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Zendesk did not let Heed in: 401", "value=\"agent@acme.test\"")
        .doesNotContain("s3cret");
  }

  @Test
  void aTokenThatNoRequestCanCarryIsRefusedInWords() {
    HttpResponse<String> refused = connect("tök en\nrubbish");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("no spaces, line breaks or accents").doesNotContain("tök");
  }

  @Test
  void aCaseShowsItsTicketAndStuckWorkTriesAgain() {
    connect("s3cret-t0ken");
    long tracker = scene.in(() -> trackers.all().getFirst().id());
    long invitation = scene.ask();
    scene.answer(invitation, 3);
    long response = scene.response(invitation).id();
    scene.in(
        () -> {
          items.ask(List.of(new WorkAsked(tracker, response, "Tell support", "so")));
          return true;
        });
    long caseId = Objects.requireNonNull(scene.caseOf(invitation, cases)).id();
    became("state = 'made', number = '#35', url = 'https://acme.zendesk.com/agent/tickets/35'");
    assertThat(browser.get("/cases/%d/work-elsewhere".formatted(caseId)).body())
        .contains("href=\"https://acme.zendesk.com/agent/tickets/35\"", "Ticket #35");

    became("state = 'parked', error = '422 RecordInvalid'");
    assertThat(browser.get("/settings/stuck").body()).contains("422 RecordInvalid");
    long item = scene.in(() -> items.parked().getFirst().id());
    browser.post("/settings/stuck/work/tickets/" + item + "/attempt");
    assertThat(scene.in(() -> items.parked())).isEmpty();
  }

  private void became(String change) {
    scene.in(
        () ->
            jdbc.sql("update tracked_work set " + change + " where workspace_id = ?")
                .param(scene.workspace)
                .update());
  }
}
