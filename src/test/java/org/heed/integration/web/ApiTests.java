package org.heed.integration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.response.Answers;
import org.heed.response.ConfirmedBy;
import org.heed.statistics.SurveyKind;
import org.heed.survey.SurveyTemplates;
import org.heed.workspace.ApiKeys;
import org.heed.workspace.ApiScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HeedTest
class ApiTests {

  @LocalServerPort private int port;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private Answers answers;
  @Autowired private Outbox outbox;
  @Autowired private ApiKeys keys;

  private long workspace;
  private ApiClient api;

  @BeforeEach
  void freshWorkspace() {
    workspace = workspaces.create();
    workspaces.person(workspace, "owner");
    api = client(EnumSet.allOf(ApiScope.class));
  }

  @Test
  void accountsAndContactsAreCreatedThenChanged() {
    String contact = "{\"email\":\"ruth@x.test\",\"name\":\"%s\",\"accountExternalId\":\"A-7\"}";
    ApiClient.Answer created = api.post("/contacts", contact.formatted("Ruth"));
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    ApiClient.Answer changed = api.post("/contacts", contact.formatted("Ruth Doyle"));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body().get("name").asString()).isEqualTo("Ruth Doyle");
    long account = changed.body().get("accountId").asLong();
    assertThat(api.get("/accounts/" + account).body().get("externalId").asString())
        .isEqualTo("A-7");
  }

  @Test
  void aBatchStoresTheGoodRowsAndSaysWhyOthersAreRefused() {
    ApiClient.Answer answer =
        api.post(
            "/contacts/batch",
            """
            {"data": [{"email": "good@x.test"}, {"email": "not an address"},
                      {"email": "zone@x.test", "timeZone": "Mars/Olympus"}]}
            """);
    JsonNode rows = answer.body().get("data");
    assertThat(rows.get(0).get("outcome").asString()).isEqualTo("created");
    assertThat(rows.get(1).get("outcome").asString()).isEqualTo("refused");
    assertThat(rows.get(2).get("reason").asString()).contains("timeZone");
    assertThat(api.get("/contacts?email=good@x.test").status()).isEqualTo(200);
  }

  @Test
  void aTouchpointGoesFromTemplateToRunning() {
    ApiClient.Answer created =
        api.post(
            "/touchpoints",
            """
            {"productName": "Acme", "touchpoint": {"name": "Quarterly",
             "pace": {"kind": "drip", "perDay": 5}}}
            """);
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    String path = "/touchpoints/" + created.body().get("id").asLong();
    assertThat(api.put(path + "/state", "{\"state\":\"running\"}").status()).isEqualTo(422);
    assertThat(api.post(path + "/publication", "").body().get("number").asInt()).isEqualTo(1);
    assertThat(api.put(path + "/state", "{\"state\":\"running\"}").body().get("state").asString())
        .isEqualTo("running");
    assertThat(api.put(path + "/state", "{\"state\":\"paused\"}").body().get("state").asString())
        .isEqualTo("paused");
  }

  @Test
  void anUnhappyAnswerIsListedMeasuredAndFollowedUp() {
    long touchpoint = asked.touchpoint(workspace);
    long account = asked.account(workspace, "North");
    for (int score : new int[] {2, 10, 9, 8, 10}) {
      answers.confirm(
          workspace, asked.invitation(workspace, touchpoint, account), score, ConfirmedBy.BUTTON);
    }
    outbox.drain();
    assertThat(api.get("/responses?category=detractor").body().get("data")).hasSize(1);
    assertThat(api.get("/responses?kind=rnps&category=promoter").body().get("data")).hasSize(3);
    assertThat(api.get("/responses?kind=csat5").body().get("data")).isEmpty();
    assertThat(api.get("/responses?validity=invalid").body().get("data")).isEmpty();
    JsonNode metrics = api.get("/metrics").body();
    assertThat(metrics.get("nps").asDouble()).isEqualTo(40.0);
    assertThat(metrics.get("score").asDouble()).isEqualTo(40.0);
    assertThat(metrics.get("interval")).hasSize(2);
    JsonNode open = api.get("/cases").body().get("data").get(0);
    long owner = open.get("ownerId").asLong();
    assertThat(api.get("/cases?team=true&owner=" + owner).body().get("data")).hasSize(1);
    assertThat(api.get("/cases?team=true").status()).isEqualTo(422);
    String path = "/cases/" + open.get("id").asLong();
    ApiClient.Answer called =
        api.post(
            path + "/attempts",
            "{\"revision\":%d,\"means\":\"call\",\"result\":\"reached\"}"
                .formatted(open.get("revision").asInt()));
    assertThat(called.status()).as(called.text()).isEqualTo(200);
    String closure = "{\"revision\":%d,\"outcome\":\"solved\",\"rootCause\":\"support\"}";
    assertThat(api.put(path + "/closure", closure.formatted(0)).status()).isEqualTo(409);
    ApiClient.Answer closed =
        api.put(path + "/closure", closure.formatted(called.body().get("revision").asInt()));
    assertThat(closed.body().get("state").asString()).isEqualTo("closed");
  }

  @Test
  void everyKindIsMeasuredByItsOwnDefinitionAsPagesDo() {
    asked.touchpoint(workspace);
    long account = asked.account(workspace, "North");
    for (SurveyKind kind : List.of(SurveyKind.CSAT5, SurveyKind.EXPERIENCE)) {
      long touchpoint =
          asked.touchpoint(
              workspace, SurveyTemplates.relationship("Acme").edit().kind(kind).done());
      for (int score : new int[] {1, 5, 4, 3, 4}) {
        answers.confirm(
            workspace, asked.invitation(workspace, touchpoint, account), score, ConfirmedBy.BUTTON);
      }
    }
    outbox.drain();
    JsonNode share = api.get("/metrics?kind=csat5").body();
    assertThat(share.get("score").asDouble()).isEqualTo(60.0);
    assertThat(share.get("intervalMethod").asString()).isEqualTo("wilson");
    assertThat(share.has("nps")).isFalse();
    JsonNode mean = api.get("/metrics?kind=experience").body();
    assertThat(mean.get("score").asDouble()).isEqualTo(3.4);
    assertThat(mean.get("interval").get(0).asDouble()).isBetween(0.0, 3.4);
    assertThat(api.get("/metrics").body().get("kind").asString()).isEqualTo("rnps");
    assertThat(api.get("/metrics?kind=fan").body().get("field").asString()).isEqualTo("kind");
  }

  @Test
  void wrongInputIsNamedAsProblemDetails() {
    ApiClient.Answer answer = api.get("/responses?category=fan");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().get("field").asString()).isEqualTo("category");
    for (String filter : new String[] {"kind", "validity"}) {
      assertThat(api.get("/responses?" + filter + "=fan").body().get("field").asString())
          .isEqualTo(filter);
    }
    assertThat(api.get("/metrics?from=yesterday").status()).isEqualTo(400);
    assertThat(api.post("/contacts", "{not json").status()).isEqualTo(400);
    assertThat(api.get("/accounts/999999999").status()).isEqualTo(404);
    assertThat(api.post("/contacts/batch", "{\"data\":[null]}").status()).isEqualTo(422);
    assertThat(api.post("/touchpoints", "{}").body().get("field").asString())
        .isEqualTo("touchpoint");
    assertThat(api.post("/touchpoints", "{\"productName\":\"Acme\",\"touchpoint\":{}}").status())
        .isEqualTo(422);
  }

  @Test
  void aKeyDoesOnlyWhatItsScopesAllow() {
    ApiClient reader = client(EnumSet.of(ApiScope.SCORES_READ));
    assertThat(reader.get("/metrics").status()).isEqualTo(200);
    assertThat(reader.get("/responses").status()).isEqualTo(403);
    assertThat(reader.post("/contacts", "{\"email\":\"a@x.test\"}").status()).isEqualTo(403);
    assertThat(new ApiClient(port, "heed_" + "0".repeat(40)).get("/metrics").status())
        .isEqualTo(401);
  }

  @Test
  void idsOfAnotherWorkspaceAreUnknownOnEveryRoute() {
    long foreign = workspaces.create();
    workspaces.person(foreign, "owner");
    long touchpoint = asked.touchpoint(foreign);
    long account = asked.account(foreign, "South");
    long invitation = asked.invitation(foreign, touchpoint, account);
    answers.confirm(foreign, invitation, 1, ConfirmedBy.BUTTON);
    outbox.drain();
    assertThat(api.get("/accounts/" + account).status()).isEqualTo(404);
    assertThat(api.get("/touchpoints/" + touchpoint).status()).isEqualTo(404);
    assertThat(api.post("/touchpoints/" + touchpoint + "/publication", "").status()).isEqualTo(404);
    assertThat(api.get("/responses").body().get("data")).isEmpty();
    assertThat(api.get("/cases").body().get("data")).isEmpty();
    assertThat(api.get("/metrics").body().get("answers").asLong()).isZero();
  }

  @Test
  void theOpenApiDocumentNamesEveryRoute() {
    JsonNode paths = api.get("/openapi.json").body().get("paths");
    assertThat(paths.has("/api/v1/contacts/batch")).isTrue();
    assertThat(paths.has("/api/v1/cases/{id}/closure")).isTrue();
    assertThat(paths.has("/api/v1/metrics")).isTrue();
    assertThat(
            paths.get("/api/v1/responses").get("get").get("parameters").findValuesAsString("name"))
        .contains("kind", "category", "owner", "validity");
  }

  private ApiClient client(Set<ApiScope> scopes) {
    String key = WorkspaceScope.call(workspace, () -> keys.create("test", scopes));
    return new ApiClient(port, key);
  }
}
