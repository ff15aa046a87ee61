package org.heed.followup.tracker.vendor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.heed.followup.tracker.Made;
import org.heed.followup.tracker.NotDone;
import org.heed.followup.tracker.NotDone.Reason;
import org.heed.followup.tracker.OpenTracker;
import org.heed.followup.tracker.WorkOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CrmTaskTests {

  private static final String MARK = "heed0123456789abcdef";
  private static final String HUBSPOT_TASKS = "/crm/v3/objects/tasks";
  private static final String SALESFORCE = "/services/data/v62.0";

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private final JsonMapper json = JsonMapper.builder().build();
  private final Calls calls = new Calls(json, Duration.ofSeconds(5));
  private final HubSpot hubSpot = new HubSpot(calls);
  private final Salesforce salesforce = new Salesforce(calls);
  private final WorkOrder order =
      new WorkOrder(
          UUID.fromString("01234567-89ab-cdef-0123-456789abcdef"),
          "Ada O'Neill gave a 3",
          "Ada O'Neill gave a 3.\n> <b>Slow</b>",
          "Ada O'Neill",
          "ada.o'neill@acme.test",
          "mia@heed.test",
          Instant.parse("2026-11-24T10:00:00Z"),
          7,
          null);

  @BeforeEach
  void start() {
    server.start();
    server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404).withBody("{}")));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private OpenTracker tracker(String login, String web) {
    return new OpenTracker(URI.create(server.baseUrl()), login, "s3cret", web);
  }

  private void says(String path, int status, String body) {
    server.stubFor(
        any(urlPathMatching(path)).willReturn(aResponse().withStatus(status).withBody(body)));
  }

  @Test
  void aHubSpotTaskStandsOnTheContactAndGoesToTheOwner() {
    says("/crm/v3/owners", 200, "{\"results\":[{\"id\":\"41\"}]}");
    says("/crm/v3/objects/contacts/.*", 200, "{\"id\":\"512\"}");
    says(HUBSPOT_TASKS, 201, "{\"id\":\"9001\"}");

    Made made = hubSpot.make(tracker("", "https://app.hubspot.com/tasks/77"), order);

    assertThat(made.number()).isEqualTo("9001");
    assertThat(made.url()).isEqualTo("https://app.hubspot.com/tasks/77/view/all/task/9001");
    LoggedRequest asked = only(HUBSPOT_TASKS);
    assertThat(asked.getHeader("Authorization")).isEqualTo("Bearer s3cret");
    JsonNode body = json.readTree(asked.getBodyAsString());
    JsonNode task = body.path("properties");
    assertThat(task.path("hs_timestamp").asString()).isEqualTo("2026-11-24T10:00:00Z");
    assertThat(task.path("hs_task_subject").asString()).endsWith("(" + MARK + ")");
    assertThat(task.path("hs_task_body").asString()).contains("<br>&gt; &lt;b&gt;Slow");
    assertThat(task.path("hubspot_owner_id").asString()).isEqualTo("41");
    assertThat(body.at("/associations/0/to/id").asString()).isEqualTo("512");
  }

  @Test
  void aCustomerOrOwnerWhomHubSpotDoesNotKnowIsLeftOut() {
    says("/crm/v3/owners", 403, "{\"category\":\"MISSING_SCOPES\"}");
    says(HUBSPOT_TASKS, 201, "{\"id\":\"9001\"}");

    hubSpot.make(tracker("", "https://app.hubspot.com/tasks/77"), order);

    JsonNode body = json.readTree(only(HUBSPOT_TASKS).getBodyAsString());
    assertThat(body.path("properties").has("hubspot_owner_id")).isFalse();
    assertThat(body.path("associations").size()).isZero();
  }

  @Test
  void aHubSpotTaskIsFoundByItsMark() {
    says(HUBSPOT_TASKS + "/search", 200, "{\"total\":1,\"results\":[{\"id\":\"9001\"}]}");

    assertThat(hubSpot.find(tracker("", "w"), order)).map(Made::number).contains("9001");
    assertThat(only(HUBSPOT_TASKS + "/search").getBodyAsString()).contains("CONTAINS_TOKEN", MARK);
    says(HUBSPOT_TASKS + "/search", 200, "{\"total\":0,\"results\":[]}");
    assertThat(hubSpot.find(tracker("", "w"), order)).isEmpty();
  }

  @Test
  void hubSpotSaysWhereItsTasksAreOpened() {
    says(HUBSPOT_TASKS, 200, "{\"results\":[]}");
    says("/account-info/v3/details", 200, "{\"portalId\":77,\"uiDomain\":\"app-eu1.hubspot.com\"}");

    assertThat(hubSpot.check(tracker("", ""))).isEqualTo("https://app-eu1.hubspot.com/tasks/77");
  }

  @Test
  void aSalesforceTaskStandsOnTheContactAndGoesToTheOwner() {
    says("/services/oauth2/token", 200, "{\"access_token\":\"00Dxx\"}");
    says(SALESFORCE + "/query", 200, "{\"records\":[{\"Id\":\"003A\"}]}");
    says(SALESFORCE + "/sobjects/Task", 201, "{\"id\":\"00T5\",\"success\":true}");

    Made made = salesforce.make(tracker("key", "https://acme.my.salesforce.com"), order);

    assertThat(made).isEqualTo(new Made("00T5", "https://acme.my.salesforce.com/00T5"));
    assertThat(only("/services/oauth2/token").getBodyAsString())
        .isEqualTo("grant_type=client_credentials&client_id=key&client_secret=s3cret");
    LoggedRequest asked = only(SALESFORCE + "/sobjects/Task");
    assertThat(asked.getHeader("Authorization")).isEqualTo("Bearer 00Dxx");
    JsonNode task = json.readTree(asked.getBodyAsString());
    assertThat(task.path("Subject").asString()).isEqualTo("Ada O'Neill gave a 3 (" + MARK + ")");
    assertThat(task.path("ActivityDate").asString()).isEqualTo("2026-11-24");
    assertThat(task.path("WhoId").asString()).isEqualTo("003A");
    assertThat(queries()).anyMatch(query -> query.contains("'ada.o\\'neill@acme.test'"));
  }

  @Test
  void aSalesforceTaskIsFoundByItsMarkAndAFailedSearchIsNoAnswer() {
    says("/services/oauth2/token", 200, "{\"access_token\":\"00Dxx\"}");
    says(SALESFORCE + "/query", 200, "{\"records\":[{\"Id\":\"00T5\"}]}");
    OpenTracker tracker = tracker("key", "https://acme.my.salesforce.com");

    assertThat(salesforce.find(tracker, order)).map(Made::number).contains("00T5");
    assertThat(queries()).singleElement().asString().contains("LIKE '%(" + MARK + ")'");
    says(SALESFORCE + "/query", 404, "[]");
    assertThat(catchThrowableOfType(NotDone.class, () -> salesforce.find(tracker, order)))
        .isNotNull();
  }

  @Test
  void usedUpCallsPassAndAWrongSecretDoesNot() {
    says("/services/oauth2/token", 400, "{\"error\":\"invalid_client\"}");
    OpenTracker tracker = tracker("key", "w");
    assertThat(making(tracker).reason()).isEqualTo(Reason.CLOSED);
    says("/services/oauth2/token", 200, "{\"access_token\":\"00Dxx\"}");
    says(SALESFORCE + "/sobjects/Task", 403, "[{\"errorCode\":\"REQUEST_LIMIT_EXCEEDED\"}]");
    assertThat(making(tracker).reason()).isEqualTo(Reason.AWAY);
  }

  private NotDone making(OpenTracker tracker) {
    return catchThrowableOfType(NotDone.class, () -> salesforce.make(tracker, order));
  }

  private LoggedRequest only(String path) {
    return server.findAll(postRequestedFor(urlPathEqualTo(path))).getFirst();
  }

  private java.util.List<String> queries() {
    return server
        .findAll(
            com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor(
                urlPathEqualTo(SALESFORCE + "/query")))
        .stream()
        .map(request -> request.queryParameter("q").firstValue())
        .toList();
  }
}
