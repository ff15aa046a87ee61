package org.heed.integration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.ApiKeys;
import org.heed.workspace.ApiScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HeedTest
class MergesApiTests {

  @LocalServerPort private int port;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private ApiKeys keys;
  private ApiClient api;

  @BeforeEach
  void freshWorkspace() {
    long workspace = workspaces.create();
    workspaces.person(workspace, "owner");
    String key =
        WorkspaceScope.call(workspace, () -> keys.create("all", EnumSet.allOf(ApiScope.class)));
    api = new ApiClient(port, key);
  }

  private long account(String id, String name) {
    String body = "{\"externalId\":\"%s\",\"name\":\"%s\"}".formatted(id, name);
    return api.post("/accounts", body).body().get("id").asLong();
  }

  @Test
  void anAccountIsMergedAndItsOldAddressLeadsToTheOneThatStays() {
    long acme = account("A-1", "Acme");
    long twin = account("A-2", "Acme Ltd");
    ApiClient.Answer preview = api.get("/accounts/%d/merge?into=%d".formatted(twin, acme));
    assertThat(preview.body().get("survivor").asString()).isEqualTo("Acme");
    ApiClient.Answer done =
        api.post(
            "/accounts/%d/merge".formatted(twin),
            "{\"into\":%d,\"reason\":\"entered twice\",\"take\":{\"name\":\"merged\"}}"
                .formatted(acme));
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    ApiClient.Answer old = api.get("/accounts/" + twin);
    assertThat(old.status()).isEqualTo(301);
    assertThat(api.get("/accounts/" + acme).body().get("name").asString()).isEqualTo("Acme Ltd");
    assertThat(account("A-2", "Anything")).isEqualTo(acme);
  }

  @Test
  void whatCannotBeMergedIsRefusedWithTheFieldAtFault() {
    long acme = account("A-1", "Acme");
    long twin = account("A-2", "Acme Ltd");
    String path = "/accounts/%d/merge".formatted(twin);
    ApiClient.Answer self = api.post(path, body(twin, "twice"));
    assertThat(self.status()).isEqualTo(422);
    assertThat(self.body().get("field").asString()).isEqualTo("into");
    assertThat(api.post(path, body(acme, "")).body().get("field").asString()).isEqualTo("reason");
    assertThat(api.post(path, "{\"reason\":\"x\"}").status()).isEqualTo(422);
    assertThat(api.post("/accounts/999999999/merge", body(acme, "x")).status()).isEqualTo(404);
    assertThat(api.post(path, body(acme, "twice")).status()).isEqualTo(200);
    ApiClient.Answer again = api.post(path, body(acme, "twice"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body().get("detail").asString()).contains("was merged into “Acme” already");
  }

  private static String body(long into, String reason) {
    return "{\"into\":%d,\"reason\":\"%s\"}".formatted(into, reason);
  }

  @Test
  void contactsAreMergedTheSameWay() {
    long ada = contact("ada@acme.test");
    long twin = contact("ada@old.test");
    assertThat(api.post("/contacts/%d/merge".formatted(twin), body(ada, "one person")).status())
        .isEqualTo(200);
    assertThat(api.get("/contacts?email=ada@old.test").body().get("id").asLong()).isEqualTo(ada);
  }

  private long contact(String email) {
    return api.post("/contacts", "{\"email\":\"%s\"}".formatted(email)).body().get("id").asLong();
  }
}
