package org.heed.integration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.response.Answers;
import org.heed.response.ConfirmedBy;
import org.heed.workspace.ApiKeys;
import org.heed.workspace.ApiScope;
import org.heed.workspace.PersonalFigures;
import org.heed.workspace.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** While figures by person are switched off, no program that only reads can put them together. */
@HeedTest
class PersonsOverApiTests {

  @LocalServerPort private int port;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private Answers answers;
  @Autowired private Outbox outbox;
  @Autowired private ApiKeys keys;
  @Autowired private PersonalFigures figures;
  @Autowired private Workspaces all;
  @Autowired private JdbcClient jdbc;

  private long workspace;
  private long owner;
  private long account;
  private ApiClient reader;

  @BeforeEach
  void anUnhappyCustomerOfOnePerson() {
    workspace = workspaces.create();
    owner = workspaces.person(workspace, "owner");
    account = asked.account(workspace, "North");
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql("update account set owner_id = ? where workspace_id = ? and id = ?")
                .params(owner, workspace, account)
                .update());
    long invitation = asked.invitation(workspace, asked.touchpoint(workspace), account);
    answers.confirm(workspace, invitation, 2, ConfirmedBy.BUTTON);
    outbox.drain();
    reader =
        client(
            ApiScope.RESPONSES_READ,
            ApiScope.CUSTOMERS_READ,
            ApiScope.CASES_READ,
            ApiScope.SCORES_READ);
  }

  @Test
  void aReaderLearnsNoOwnerOfAccountsAndCases() {
    assertThat(owned("/accounts/" + account, "owner")).isTrue();
    assertThat(reader.get("/responses?owner=" + owner).body().get("data")).hasSize(1);
    JsonNode open = reader.get("/cases?owner=" + owner).body().get("data").get(0);
    assertThat(open.get("ownerId").asLong()).isEqualTo(owner);
    hide();
    assertThat(owned("/accounts/" + account, "owner")).isFalse();
    assertThat(owned("/cases/" + open.get("id").asLong(), "ownerId")).isFalse();
    assertThat(owned("/cases/" + open.get("id").asLong(), "ownerName")).isFalse();
    assertThat(reader.get("/cases").body().get("data").get(0).path("ownerName").isString())
        .isFalse();
    ApiClient.Answer narrowed = reader.get("/cases?owner=" + owner);
    assertThat(narrowed.status()).isEqualTo(409);
    assertThat(narrowed.text()).contains("Pay talks");
    assertThat(reader.get("/responses?owner=" + owner).status()).isEqualTo(409);
    assertThat(reader.get("/responses").body().get("data")).hasSize(1);
  }

  @Test
  void aProgramThatWorksCasesStillKnowsWhose() {
    hide();
    ApiClient worker = client(ApiScope.CASES_READ, ApiScope.CASES_WRITE);
    JsonNode open = worker.get("/cases?owner=" + owner).body().get("data").get(0);
    assertThat(open.get("ownerId").asLong()).isEqualTo(owner);
  }

  @Test
  void anAccountThatIsSentBackAsReadKeepsItsOwner() {
    hide();
    ApiClient writer = client(ApiScope.CUSTOMERS_READ, ApiScope.CUSTOMERS_WRITE);
    ApiClient.Answer read = writer.get("/accounts/" + account);
    assertThat(writer.post("/accounts", read.text()).status()).isEqualTo(200);
    assertThat(
            WorkspaceScope.call(
                workspace,
                () ->
                    jdbc.sql("select owner_id from account where workspace_id = ? and id = ?")
                        .params(workspace, account)
                        .query(Long.class)
                        .single()))
        .isEqualTo(owner);
  }

  private boolean owned(String path, String field) {
    JsonNode value = reader.get(path).body().get(field);
    return value != null && !value.isNull();
  }

  private void hide() {
    WorkspaceScope.run(workspace, () -> figures.hide(all.today().plusDays(9), "Pay talks"));
  }

  private ApiClient client(ApiScope... scopes) {
    String key = WorkspaceScope.call(workspace, () -> keys.create("test", Set.of(scopes)));
    return new ApiClient(port, key);
  }
}
