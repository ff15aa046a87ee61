package org.heed.response.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.InvitationToken;
import org.heed.response.Response;
import org.heed.response.Responses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class SurveyPageTests {

  @LocalServerPort private int port;
  @Autowired private InvitationToken tokens;
  @Autowired private Responses responses;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private JdbcClient jdbc;

  private long workspace;
  private long touchpoint;
  private long account;
  private long invitation;
  private SurveyVisitor customer;

  @BeforeEach
  void ask() {
    workspace = workspaces.create();
    touchpoint = asked.touchpoint(workspace);
    account = asked.account(workspace, "EMEA");
    invitation = asked.invitation(workspace, touchpoint, account);
    customer = visitor(tokens.sign(workspace, invitation));
  }

  @Test
  void openingALinkShowsTheNumberChosenAndRecordsNothing() throws Exception {
    HttpResponse<String> page = customer.open("?score=3");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("How likely are you to recommend Acme")
        .contains("data-auto=\"yes\"")
        .containsPattern("value=\"3\" checked=\"checked\"");
    customer.head("?score=3");
    assertThat(answered()).isFalse();
  }

  @Test
  void pageAndItsFilesAreSmallAndSetNoCookie() throws Exception {
    HttpResponse<String> page = customer.open("?score=3");
    int size = page.body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    for (String file : new String[] {"/css/survey.css", "/js/survey.js"}) {
      size += visit(file).body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }
    HttpResponse<String> colors = customer.open("/brand.css");
    assertThat(colors.body()).startsWith(":root{--brand:#");
    assertThat(size + colors.body().length()).isLessThan(20_000);
    assertThat(page.headers().map()).doesNotContainKey("set-cookie");
    assertThat(page.headers().firstValue("referrer-policy")).contains("no-referrer");
    assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void withoutScriptOnePressStoresTheScoreAndCommentJoinsLater() throws Exception {
    HttpResponse<String> sent = customer.answer(4, "");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(response().score()).isEqualTo(4);
    HttpResponse<String> follow = customer.open("");
    assertThat(follow.body()).contains("Your answer is stored").contains("What went wrong");
    HttpResponse<String> done = customer.complete(4, "Slow & <b>grumpy</b> 🐌", "Support");
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(response().comment()).isEqualTo("Slow & <b>grumpy</b> 🐌");
    assertThat(response().reasons()).containsExactly("Support");
    assertThat(customer.open("").body()).contains("Thank you for being frank");
    assertThat(customer.open("?edit").body())
        .contains("Slow &amp; &lt;b&gt;grumpy&lt;/b&gt;")
        .doesNotContain("<b>grumpy");
  }

  @Test
  void replayedPostHasNoEffect() throws Exception {
    String proof = SurveyVisitor.proof(customer.open("?score=9"));
    Map<String, String> press = Map.of("score", "9", "proof", proof);
    assertThat(customer.send(press).statusCode()).isEqualTo(303);
    assertThat(customer.send(press).statusCode()).isEqualTo(303);
    assertThat(WorkspaceScope.call(workspace, () -> responses.history(response().id()))).isEmpty();
  }

  @Test
  void anotherNumberInTheMailAsksBeforeItReplaces() throws Exception {
    customer.answer(4, "");
    WorkspaceScope.run(workspace, () -> jdbc.sql("delete from scanner_sign").update());
    assertThat(customer.open("?score=8").body()).contains("press the number");
    assertThat(response().score()).isEqualTo(4);
    customer.answer(8, "");
    assertThat(response().score()).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"11", "7; DROP", "-1", "", "1e0", "٣"})
  void numbersBeyondTheScaleAreAskedAgain(String score) throws Exception {
    String query =
        "?score=" + java.net.URLEncoder.encode(score, java.nio.charset.StandardCharsets.UTF_8);
    HttpResponse<String> page = customer.open(query);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("choose one from 0 to 10").doesNotContain("checked=");
    HttpResponse<String> sent =
        customer.send(Map.of("score", score, "proof", SurveyVisitor.proof(page)));
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("choose one from 0 to 10");
    assertThat(answered()).isFalse();
  }

  @Test
  void tooLongACommentKeepsTheScoreAndWhatFits() throws Exception {
    customer.answer(2, "");
    HttpResponse<String> page = customer.complete(1, "a".repeat(1_000_000), "Price");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("1,000,000 characters").contains("a".repeat(10_000) + "<");
    assertThat(page.body()).doesNotContain("a".repeat(10_001));
    assertThat(response().score()).isEqualTo(1);
    assertThat(response().comment()).isNull();
  }

  @Test
  void absurdlyLargeFormIsRefusedWithoutLosingTheScore() throws Exception {
    customer.answer(2, "");
    HttpResponse<String> page = customer.complete(2, "b".repeat(4_000_000), "Price");
    assertThat(page.statusCode()).isEqualTo(413);
    assertThat(page.body()).contains("This is too much text");
    assertThat(response().score()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sc%07ore%0D%0A=9", "score=%zz", "score"})
  void rubbishInsteadOfAFormIsAskedAgainAndRecordsNothing(String form) throws Exception {
    HttpResponse<String> page = customer.sendRaw(form);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("choose one from 0 to 10").doesNotContain("\u0007");
    assertThat(answered()).isFalse();
  }

  @Test
  void invisibleCharactersAreRemovedAndScriptsOfEveryDirectionKept() throws Exception {
    customer.answer(9, "");
    customer.complete(9, "\u0000ممتاز\u202E جدا\u0007 👩‍🚀", "Support");
    assertThat(response().comment()).isEqualTo("ممتاز جدا 👩‍🚀");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAA", "..%2F..%2Fetc", "%00"})
  void unknownLinksGetAKindPage(String token) throws Exception {
    HttpResponse<String> page = visitor(token).open("?score=5");
    assertThat(page.statusCode()).isBetween(400, 404);
  }

  @Test
  void aForgedTokenIsUnknown() throws Exception {
    String token = tokens.sign(workspace, invitation);
    String forged = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
    HttpResponse<String> page = visitor(forged).open("?score=5");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("We do not know this link");
    assertThat(visitor(forged).send(Map.of("score", "5")).statusCode()).isEqualTo(404);
  }

  @Test
  void closedSurveysSaySo() throws Exception {
    long closed = asked.invitation(workspace, touchpoint, account, "sent", "-1 day");
    HttpResponse<String> page = visitor(tokens.sign(workspace, closed)).open("?score=5");
    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(page.body()).contains("This survey is closed");
  }

  @Test
  void unsubscribedContactsAreToldAndMayStillAnswer() throws Exception {
    WorkspaceScope.run(
        workspace, () -> jdbc.sql("update contact set opted_out_at = now()").update());
    assertThat(customer.open("?score=5").body()).contains("You have unsubscribed");
    customer.answer(5, "");
    assertThat(response().score()).isEqualTo(5);
  }

  @Test
  void testLinksShowEverythingAndStoreNothing() throws Exception {
    SurveyVisitor tester = visitor(tokens.signTest(workspace, touchpoint));
    HttpResponse<String> page = tester.open("?score=10");
    assertThat(page.body()).contains("This is a test");
    Map<String, String> press = Map.of("score", "10", "proof", SurveyVisitor.proof(page));
    assertThat(tester.send(press).body()).contains("What do you like most about Acme?");
    Map<String, String> done =
        Map.of("score", "10", "proof", press.get("proof"), "step", "done", "comment", "x");
    assertThat(tester.send(done).body()).contains("Thank you!");
    assertThat(
            WorkspaceScope.call(
                workspace,
                () -> jdbc.sql("select count(*) from response").query(Long.class).single()))
        .isZero();
  }

  private SurveyVisitor visitor(String token) {
    return new SurveyVisitor("http://localhost:" + port, token);
  }

  private HttpResponse<String> visit(String path) throws Exception {
    return java.net.http.HttpClient.newHttpClient()
        .send(
            java.net.http.HttpRequest.newBuilder(
                    java.net.URI.create("http://localhost:" + port + path))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private boolean answered() {
    return WorkspaceScope.call(workspace, () -> responses.ofInvitation(invitation).isPresent());
  }

  private Response response() {
    return WorkspaceScope.call(workspace, () -> responses.ofInvitation(invitation).orElseThrow());
  }
}
