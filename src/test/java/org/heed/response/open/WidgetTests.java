package org.heed.response.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class WidgetTests {

  private static final String SHOP = "https://shop.example";

  @Autowired private Embeds embeds;
  @Autowired private CameAlong cameAlong;
  @Autowired private Identity identity;
  @Autowired private OpenTokens tokens;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  private long workspace;
  private long touchpoint;

  @BeforeEach
  void embedded() {
    workspace = workspaces.create();
    touchpoint = asked.touchpoint(workspace);
    state("running");
    save(false, ShowRules.USUAL);
  }

  @Test
  void namedPageReadsTheSurveyAndItsRules() throws Exception {
    var answer = door().config(Map.of());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(SHOP);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.body()).contains("\"ask\":true", "Acme", "\"form\":\"popup\"", "\"delay\":5");
  }

  @Test
  void pageOfAnotherOriginIsRefused() throws Exception {
    for (String origin : List.of("https://evil.example", "http://shop.example", "null")) {
      WidgetDoor evil = new WidgetDoor(port, siteKey(), origin);
      assertThat(evil.config(Map.of()).statusCode()).isEqualTo(403);
      assertThat(evil.preflight().headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      assertThat(evil.answer(score(UUID.randomUUID(), 9)).statusCode()).isEqualTo(403);
    }
    assertThat(stored()).isZero();
  }

  @Test
  void programThatIsNoBrowserCannotAnswer() throws Exception {
    var answer = new WidgetDoor(port, siteKey(), null).answer(score(UUID.randomUUID(), 9));
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void preflightOfANamedPageIsAnswered() throws Exception {
    var answer = door().preflight();
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(SHOP);
  }

  @Test
  void sameAnswerSentTwiceIsStoredOnceAndItsWordsJoin() throws Exception {
    UUID key = UUID.randomUUID();
    assertThat(door().answer(score(key, 9)).statusCode()).isEqualTo(201);
    assertThat(door().answer(score(key, 9)).statusCode()).isEqualTo(200);
    assertThat(door().answer(score(key, 4)).statusCode()).isEqualTo(200);
    var done =
        door()
            .answer(
                """
                {"key":"%s","score":4,"done":true,"comment":"Slow \\u202Eback","reasons":["made up"]}
                """
                    .formatted(key));
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(stored()).isEqualTo(1);
    assertThat(one("channel || score || comment")).isEqualTo("web4Slow back");
    assertThat(one("array_length(reasons, 1)")).isNull();
  }

  @Test
  void signedVisitorIsTheContact() throws Exception {
    contact("u-7", "Retail");
    String at = clock.instant().getEpochSecond() + "";
    String signature = sign("u-7", clock.instant());
    door()
        .answer(
            """
            {"key":"%s","score":8,"user":"u-7","at":"%s","signature":"%s","fields":{"plan":"gold"}}
            """
                .formatted(UUID.randomUUID(), at, signature));
    assertThat(one("(select name from contact c where c.id = contact_id)")).isEqualTo("Ada");
    assertThat(one("region")).isEqualTo("EMEA");
    CameAlong.Known came =
        WorkspaceScope.call(workspace, () -> cameAlong.with(Long.parseLong(one("id"))));
    assertThat(came.identityInWords()).isEqualTo("Signed by your server as u-7");
    assertThat(came.fields()).containsEntry("plan", "gold");
    assertThat(door().config(Map.of("user", "u-7", "at", at, "signature", signature)).body())
        .isEqualTo("{\"ask\":false}");
  }

  @Test
  void forgedIdentityNamesNobody() throws Exception {
    contact("u-7", "Retail");
    String forged =
        """
        {"key":"%s","score":8,"user":"u-7","at":"%d","signature":"%s"}
        """;
    long now = clock.instant().getEpochSecond();
    door().answer(forged.formatted(UUID.randomUUID(), now, "00".repeat(32)));
    assertThat(one("contact_id")).isNull();
    assertThat(one("(select identity from open_answer o where o.response_id = response.id)"))
        .isEqualTo("wrong");

    save(true, ShowRules.USUAL);
    var refused = door().answer(forged.formatted(UUID.randomUUID(), now, "00".repeat(32)));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(door().answer(score(UUID.randomUUID(), 9)).statusCode()).isEqualTo(403);
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void oldSignatureIsWorthNothing() {
    Instant lastWeek = clock.instant().minus(Duration.ofDays(7));
    Visitor visitor =
        WorkspaceScope.call(
            workspace,
            () ->
                identity.visitor(
                    "u-7", lastWeek.getEpochSecond() + "", identity.sign("u-7", lastWeek)));
    assertThat(visitor).isEqualTo(Visitor.PRETENDER);
  }

  @Test
  void renewedSecretMakesOldSignaturesWrong() {
    Instant now = clock.instant();
    String signature = sign("u-7", now);
    WorkspaceScope.run(workspace, identity::renewSecret);
    Visitor visitor =
        WorkspaceScope.call(
            workspace, () -> identity.visitor("u-7", now.getEpochSecond() + "", signature));
    assertThat(visitor.proof()).isEqualTo(Visitor.Proof.WRONG);
  }

  @Test
  void segmentIsAskedOnlyWhenTheVisitorIsKnownToBeOfIt() throws Exception {
    save(false, new ShowRules(List.of(), List.of(), 0, 0, 100, 0, List.of("Retail")));
    contact("u-7", "Retail");
    contact("u-8", "Public");
    assertThat(door().config(Map.of()).body()).contains("\"ask\":false");
    assertThat(door().config(signed("u-7")).body()).contains("\"ask\":true");
    assertThat(door().config(signed("u-8")).body()).contains("\"ask\":false");
  }

  @Test
  void whoOptedOutIsNotAsked() throws Exception {
    contact("u-7", "Retail");
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql("update contact set opted_out_at = now() where workspace_id = ?")
                .param(workspace)
                .update());
    assertThat(door().config(signed("u-7")).body()).contains("\"ask\":false");
  }

  @Test
  void pausedTouchpointAsksNobodyAndTakesNothing() throws Exception {
    state("paused");
    assertThat(door().config(Map.of()).body()).isEqualTo("{\"ask\":false}");
    assertThat(door().answer(score(UUID.randomUUID(), 9)).statusCode()).isEqualTo(410);
  }

  @Test
  void replacedKeyIsUnknown() throws Exception {
    String old = siteKey();
    WorkspaceScope.run(workspace, () -> embeds.replaceKey(touchpoint));
    assertThat(new WidgetDoor(port, old, SHOP).config(Map.of()).statusCode()).isEqualTo(403);
    assertThat(door().config(Map.of()).statusCode()).isEqualTo(200);
    assertThat(new WidgetDoor(port, "made-up", null).config(Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void previewStoresNothing() throws Exception {
    String own = "http://localhost:" + port;
    WidgetDoor preview = new WidgetDoor(port, tokens.preview(workspace, touchpoint), own);
    assertThat(preview.config(Map.of()).body()).contains("\"preview\":true");
    assertThat(preview.answer(score(UUID.randomUUID(), 9)).statusCode()).isEqualTo(200);
    assertThat(stored()).isZero();
    assertThat(
            new WidgetDoor(port, tokens.preview(workspace, touchpoint), SHOP)
                .config(Map.of())
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void floodFromOneNetworkIsSlowedDown() throws Exception {
    int refused = 0;
    for (int number = 0; number < Arrivals.PER_NETWORK + 20; number++) {
      var answer = door().answer(score(UUID.randomUUID(), 9));
      if (answer.statusCode() == 429) {
        refused++;
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void nonsenseIsABadRequest() throws Exception {
    assertThat(door().answer("{\"key\":\"x\"}").statusCode()).isEqualTo(400);
    assertThat(door().answer(score(UUID.randomUUID(), 11)).statusCode()).isEqualTo(422);
    assertThat(door().answer("{\"score\":3}").statusCode()).isEqualTo(422);
    assertThat(door().answer("x".repeat(200_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void settingsThatCannotWorkAreExplained() {
    assertThatThrownBy(() -> origins("javascript:alert(1)")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> origins("https://shop.example/path"))
        .hasMessageContaining("without a path");
    assertThat(origins("HTTPS://Shop.Example:443/").origins()).containsExactly(SHOP);
  }

  private Embed origins(String origin) {
    return WorkspaceScope.call(
        workspace,
        () -> {
          Embed now = embeds.find(touchpoint);
          return embeds.save(
              now.revision(),
              new Embed(
                  touchpoint,
                  1,
                  List.of(origin),
                  WebForm.APP,
                  "Feedback",
                  false,
                  ShowRules.USUAL,
                  now.revision()));
        });
  }

  private void save(boolean signedOnly, ShowRules rules) {
    WorkspaceScope.run(
        workspace,
        () -> {
          int revision = embeds.find(touchpoint).revision();
          embeds.save(
              revision,
              new Embed(
                  touchpoint,
                  1,
                  List.of(SHOP),
                  WebForm.POPUP,
                  "Feedback",
                  signedOnly,
                  rules,
                  revision));
        });
  }

  private WidgetDoor door() {
    return new WidgetDoor(port, siteKey(), SHOP);
  }

  private String siteKey() {
    return WorkspaceScope.call(workspace, () -> embeds.siteKey(embeds.find(touchpoint)));
  }

  private String sign(String user, Instant at) {
    return WorkspaceScope.call(workspace, () -> identity.sign(user, at));
  }

  private Map<String, String> signed(String user) {
    Instant now = clock.instant();
    return Map.of("user", user, "at", now.getEpochSecond() + "", "signature", sign(user, now));
  }

  private static String score(UUID key, int score) {
    return "{\"key\":\"%s\",\"score\":%d}".formatted(key, score);
  }

  private void contact(String externalId, String segment) {
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql(
                    """
                    with a as (
                      insert into account (workspace_id, name, segment, region, created_at, updated_at)
                      values (?, 'Account ' || gen_random_uuid(), ?, 'EMEA', now(), now()) returning id)
                    insert into contact (workspace_id, account_id, external_id, name, created_at, updated_at)
                    select ?, id, ?, 'Ada', now(), now() from a
                    """)
                .params(workspace, segment, workspace, externalId)
                .update());
  }

  private void state(String state) {
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql("update touchpoint set state = ? where workspace_id = ? and id = ?")
                .params(state, workspace, touchpoint)
                .update());
  }

  private long stored() {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql("select count(*) from response where workspace_id = ?")
                .param(workspace)
                .query(Long.class)
                .single());
  }

  private String one(String what) {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql("select (" + what + ")::text from response where workspace_id = ?")
                .param(workspace)
                .query(String.class)
                .optional()
                .orElse(null));
  }
}
