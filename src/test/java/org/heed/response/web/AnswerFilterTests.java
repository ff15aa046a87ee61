package org.heed.response.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.InvitationToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The short way of an answer, which is also the way of those that warm the server up. */
@HeedTest
class AnswerFilterTests {

  @LocalServerPort private int port;
  @Autowired private InvitationToken tokens;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private PageProof proofs;
  @Autowired private WarmUp warmUp;
  @Autowired private MeterRegistry meters;
  @Autowired private JdbcClient jdbc;

  private long workspace;
  private long invitation;
  private SurveyVisitor customer;

  @BeforeEach
  void ask() {
    workspace = workspaces.create();
    long touchpoint = asked.touchpoint(workspace);
    invitation = asked.invitation(workspace, touchpoint, asked.account(workspace, "EMEA"));
    customer = new SurveyVisitor("http://localhost:" + port, tokens.sign(workspace, invitation));
  }

  @Test
  void theWayBackToThePageIsAsGuardedAsThePage() throws Exception {
    HttpResponse<String> back = customer.answer(9, "");
    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(back.body()).isEmpty();
    assertThat(back.headers().firstValue("location").orElseThrow()).startsWith("/s/");
    assertThat(back.headers().firstValue("cache-control")).contains("no-store");
    assertThat(back.headers().map())
        .containsKeys("x-request-id", "x-content-type-options", "content-security-policy")
        .doesNotContainKey("set-cookie");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/s", "/s/", "/s/AAAA/all", "/s/AAAA/"})
  void addressesBesideThePageTakeNoAnswers(String path) throws Exception {
    HttpRequest sent =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("score=9"))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      int status = http.send(sent, HttpResponse.BodyHandlers.discarding()).statusCode();
      assertThat(status).isBetween(404, 405);
    }
  }

  @Test
  void aPageOfASurveyThatIsGoneIsToldInWords() throws Exception {
    String proof =
        proofs.of(
            new SurveyLink(workspace, invitation, false),
            Long.MAX_VALUE,
            Instant.now().minusSeconds(10));
    HttpResponse<String> page = customer.send(Map.of("score", "9", "proof", proof));
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("There is no survey version").doesNotContain("Exception");
  }

  @Test
  void answersAreMeasuredUnderTheAddressOfTheirPage() throws Exception {
    long before = measured();
    customer.answer(9, "");
    assertThat(measured()).isGreaterThan(before);
  }

  @Test
  void answersThatWarmTheServerUpGoTheWholeWayAndStoreNothing() throws Exception {
    long stored = rows("response");
    long traced = rows("answer_trace");
    long before = measured();
    warmUp.run(new DefaultApplicationArguments());
    assertThat(measured()).isGreaterThan(before + 1);
    assertThat(rows("response")).isEqualTo(stored);
    assertThat(rows("answer_trace")).isEqualTo(traced);
  }

  private long measured() {
    return meters
        .find("http.server.requests")
        .tag("uri", "/s/{token}")
        .tag("method", "POST")
        .tag("status", "303")
        .timers()
        .stream()
        .mapToLong(Timer::count)
        .sum();
  }

  private long rows(String table) {
    return WorkspaceScope.system(
        () -> jdbc.sql("select count(*) from " + table).query(Long.class).single());
  }
}
