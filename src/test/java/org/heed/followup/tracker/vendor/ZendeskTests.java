package org.heed.followup.tracker.vendor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
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

class ZendeskTests {

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private final JsonMapper json = JsonMapper.builder().build();
  private final Zendesk zendesk = new Zendesk(new Calls(json, Duration.ofMillis(600)));
  private final WorkOrder order =
      new WorkOrder(
          UUID.fromString("01234567-89ab-cdef-0123-456789abcdef"),
          "Ada Novak, Acme gave a 3",
          "Ada Novak, Acme gave a 3.\n\n> Slow & rude",
          "Ada Novak",
          "ada@acme.test",
          "mia@heed.test",
          Instant.parse("2026-11-24T10:00:00Z"),
          7,
          9L);
  private OpenTracker tracker;

  @BeforeEach
  void start() {
    server.start();
    tracker =
        new OpenTracker(
            URI.create(server.baseUrl()), "agent@acme.test", "t0ken", "https://acme.zendesk.com");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aTicketIsMadeOnceForItsKeyWithAnInternalNote() {
    answers(aResponse().withStatus(201).withBody("{\"ticket\":{\"id\":35436}}"));

    assertThat(zendesk.make(tracker, order))
        .isEqualTo(new Made("#35436", "https://acme.zendesk.com/agent/tickets/35436"));
    LoggedRequest asked = asked();
    assertThat(asked.getUrl()).isEqualTo("/api/v2/tickets.json");
    assertThat(asked.getHeader("Idempotency-Key")).isEqualTo("heed0123456789abcdef");
    assertThat(new String(basic(asked), StandardCharsets.UTF_8))
        .isEqualTo("agent@acme.test/token:t0ken");
    JsonNode ticket = json.readTree(asked.getBodyAsString()).path("ticket");
    assertThat(ticket.path("external_id").asString()).isEqualTo("heed0123456789abcdef");
    assertThat(ticket.path("subject").asString()).isEqualTo("Ada Novak, Acme gave a 3");
    assertThat(ticket.path("comment").path("public").asBoolean(true)).isFalse();
    assertThat(ticket.path("comment").path("body").asString()).contains("> Slow & rude");
    assertThat(ticket.path("requester").path("email").asString()).isEqualTo("ada@acme.test");
  }

  private static byte[] basic(LoggedRequest asked) {
    return Base64.getDecoder().decode(asked.getHeader("Authorization").substring(6));
  }

  @Test
  void whatWasMadeBeforeIsFoundByItsExternalId() {
    answers(aResponse().withBody("{\"tickets\":[{\"id\":35436}]}"));

    assertThat(zendesk.find(tracker, order))
        .contains(new Made("#35436", "https://acme.zendesk.com/agent/tickets/35436"));
    assertThat(asked().getUrl()).endsWith("?external_id=heed0123456789abcdef");
    answers(aResponse().withBody("{\"tickets\":[],\"count\":0}"));
    assertThat(zendesk.find(tracker, order)).isEmpty();
  }

  @Test
  void onlyAnAgentIsLetIn() {
    answers(aResponse().withBody("{\"user\":{\"id\":1,\"role\":\"agent\"}}"));
    assertThat(zendesk.check(tracker)).isEqualTo(server.baseUrl());
    answers(aResponse().withBody("{\"user\":{\"id\":null,\"role\":\"end-user\"}}"));
    assertThat(trouble(() -> zendesk.check(tracker)).reason()).isEqualTo(Reason.CLOSED);
  }

  @Test
  void refusedCredentialsCloseItAndARefusedTicketDoesNot() {
    answers(aResponse().withStatus(401).withBody("{\"error\":\"Couldn't authenticate you\"}"));
    assertThat(making().reason()).isEqualTo(Reason.CLOSED);
    assertThat(making().sentence()).startsWith("401").contains("authenticate");
    answers(aResponse().withStatus(422).withBody("{\"error\":\"RecordInvalid\"}"));
    assertThat(making().reason()).isEqualTo(Reason.REFUSED);
    answers(aResponse().withStatus(302).withHeader("Location", "https://elsewhere.test/"));
    assertThat(making().reason()).isEqualTo(Reason.CLOSED);
  }

  @Test
  void itWaitsAsLongAsZendeskAsks() {
    answers(aResponse().withStatus(429).withHeader("Retry-After", "93"));

    assertThat(making().reason()).isEqualTo(Reason.AWAY);
    assertThat(making().askedFor()).isEqualTo(Duration.ofSeconds(93));
  }

  @Test
  void nobodyKnowsWhetherATicketWasMadeWhenNoAnswerComes() {
    answers(aResponse().withFixedDelay(1500).withStatus(201));
    assertThat(making().reason()).isEqualTo(Reason.IN_DOUBT);
    answers(aResponse().withFault(Fault.EMPTY_RESPONSE));
    assertThat(making().reason()).isEqualTo(Reason.IN_DOUBT);
    answers(aResponse().withStatus(500).withBody("<html>"));
    assertThat(making().reason()).isEqualTo(Reason.IN_DOUBT);
    answers(aResponse().withStatus(201).withBody("{}"));
    assertThat(making().reason()).isEqualTo(Reason.IN_DOUBT);
    answers(aResponse().withFault(Fault.EMPTY_RESPONSE));
    assertThat(trouble(() -> zendesk.find(tracker, order)).reason()).isEqualTo(Reason.AWAY);
  }

  @Test
  void aServerThatIsDownHasMadeNothing() {
    server.stop();
    assertThat(making().reason()).isEqualTo(Reason.AWAY);
    server.start();
  }

  private void answers(ResponseDefinitionBuilder answer) {
    server.resetAll();
    server.stubFor(any(anyUrl()).willReturn(answer));
  }

  private LoggedRequest asked() {
    return server.findAll(anyRequestedFor(anyUrl())).getFirst();
  }

  private NotDone making() {
    return trouble(() -> zendesk.make(tracker, order));
  }

  private static NotDone trouble(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    return catchThrowableOfType(NotDone.class, work);
  }
}
