package org.heed.integration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.ContactDraft;
import org.heed.customer.Contacts;
import org.heed.customer.operational.OperationalState;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.ApiKeys;
import org.heed.workspace.ApiScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HeedTest
class EventsApiTests {

  @LocalServerPort private int port;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private ApiKeys keys;
  @Autowired private Contacts contacts;
  @Autowired private OperationalState state;
  private long workspace;
  private long ada;
  private ApiClient api = new ApiClient(0, "");

  @BeforeEach
  void oneContact() {
    workspace = workspaces.create();
    api = client(EnumSet.allOf(ApiScope.class));
    ContactDraft draft = ContactDraft.builder().email("ada@x.test").externalId("C-1").build();
    ada = WorkspaceScope.call(workspace, () -> contacts.upsert(draft, "test").id());
  }

  private ApiClient client(EnumSet<ApiScope> scopes) {
    return new ApiClient(port, WorkspaceScope.call(workspace, () -> keys.create("test", scopes)));
  }

  @Test
  void theSameEventAThousandTimesIsOne() {
    String event = "{\"source\":\"desk\",\"id\":\"E-1\",\"kind\":\"k\",\"email\":\"ada@x.test\"}";
    String thousand =
        IntStream.range(0, 1000).mapToObj(i -> event).collect(Collectors.joining(","));
    List<String> outcomes = outcomes("/events/batch", thousand);
    assertThat(outcomes).hasSize(1000).containsOnlyOnce("accepted");
    assertThat(api.post("/events", event).status()).isEqualTo(200);
    assertThat(api.post("/events", event.replace("E-1", "E-2")).status()).isEqualTo(202);
  }

  @Test
  void oneBadEventDoesNotHoldBackOthers() {
    assertThat(
            outcomes(
                "/events/batch",
                """
                {"source":"desk","id":"1","kind":"k","email":"ada@x.test"},
                {"source":"desk","kind":"k","email":"ada@x.test"},
                {"source":"desk","id":"3","kind":"k"}
                """))
        .containsExactly("accepted", "refused", "refused");
    assertThat(api.post("/events", "{\"source\":\"desk\"}").status()).isEqualTo(422);
    assertThat(api.post("/events/batch", "{}").status()).isEqualTo(422);
    assertThat(api.post("/events/batch", "{\"data\":[null]}").status()).isEqualTo(422);
    assertThat(client(EnumSet.of(ApiScope.SCORES_READ)).post("/events", "{}").status())
        .isEqualTo(403);
  }

  @Test
  void ticketsOpenAndCloseInAnyOrder() {
    String open =
        """
        {"source":"desk","externalId":"T-1","contactExternalId":"C-1",
         "openedAt":"2026-01-01T08:00:00Z","reportedAt":"2026-01-01T08:00:00Z"}
        """;
    String closed =
        open.replace(
            "\"reportedAt\":\"2026-01-01",
            "\"closedAt\":\"2026-01-02T08:00:00Z\",\"reportedAt\":\"2026-01-02");
    assertThat(outcomes("/tickets/batch", open)).containsExactly("stored");
    assertThat(openTickets()).isEqualTo(1);
    assertThat(outcomes("/tickets/batch", closed + "," + open)).containsExactly("stored", "older");
    assertThat(openTickets()).isZero();
    assertThat(outcomes("/tickets/batch", open)).containsExactly("older");
    assertThat(openTickets()).isZero();
    assertThat(outcomes("/tickets/batch", open.replace("C-1", "C-9"))).containsExactly("refused");
  }

  private int openTickets() {
    return WorkspaceScope.call(workspace, () -> state.openTickets(ada));
  }

  @Test
  void ordersAndUsageAreKept() {
    assertThat(
            outcomes(
                "/orders/batch",
                """
                {"source":"shop","externalId":"O-1","email":"ADA@x.test","orderedOn":"2026-05-01",
                 "amount":1299,"currency":"EUR"},
                {"source":"shop","externalId":"O-2","email":"ada@x.test","orderedOn":"2026-05-01",
                 "currency":"EURO"}
                """))
        .containsExactly("stored", "refused");
    assertThat(
            outcomes(
                "/usage/batch",
                """
                {"email":"ada@x.test","name":"sign-ins","value":12.50},
                {"email":"ada@x.test","value":1}
                """))
        .containsExactly("stored", "refused");
    assertThat(WorkspaceScope.call(workspace, () -> state.usageOf(ada)))
        .containsEntry("sign-ins", "12.5");
  }

  private List<String> outcomes(String path, String items) {
    ApiClient.Answer answer = api.post(path, "{\"data\":[" + items + "]}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return StreamSupport.stream(answer.body().get("data").spliterator(), false)
        .map(item -> item.get("outcome").asString())
        .toList();
  }
}
