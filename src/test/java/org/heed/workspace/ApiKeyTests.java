package org.heed.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.Permission;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ApiKeyTests extends SignedInTest {

  private static final String NOWHERE = "/api/v1/nowhere";

  @Autowired private ApiKeys keys;
  @Autowired private VerifiedKeys verified;

  @Test
  void requestWithoutAKeyIsToldWhatIsMissing() {
    HttpResponse<String> answer = new Browser(port).get(NOWHERE);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"heed\"");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"status\":401").contains("requestId");
  }

  @Test
  void keyOpensTheApiOfItsWorkspaceUntilItIsRevoked() {
    String key = create(EnumSet.of(ApiScope.SCORES_READ));
    assertThat(call(key).statusCode()).isEqualTo(404);
    assertThat(verified.caller(key)).map(ApiCaller::workspaceId).hasValue(workspace);

    WorkspaceScope.run(workspace, () -> keys.revoke(keys.all().getFirst().id()));

    assertThat(call(key).statusCode()).isEqualTo(401);
    assertThat(audited("api_key.created")).isEqualTo(1);
    assertThat(audited("api_key.revoked")).isEqualTo(1);
  }

  @Test
  void keyMayDoWhatItsScopesSayAndNothingElse() {
    String key = create(EnumSet.of(ApiScope.CUSTOMERS_READ));

    assertThat(get("/api/v1/contacts/999999999", key).statusCode()).isEqualTo(404);
    HttpResponse<String> refused = get("/api/v1/responses", key);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("lacks the scope");
  }

  @Test
  void guessedAndMangledKeysAreRefused() {
    String key = create(EnumSet.allOf(ApiScope.class));

    for (String wrong : List.of("heed_guess", key + "x", key.substring(1), "x".repeat(5_000))) {
      assertThat(call(wrong).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void onlyTheHashOfAKeyIsStored() {
    String key = create(EnumSet.of(ApiScope.SCORES_READ));

    String row =
        WorkspaceScope.call(
            workspace,
            () ->
                jdbc.sql("select row_to_json(api_key)::text from api_key where workspace_id = ?")
                    .param(workspace)
                    .query(String.class)
                    .single());

    assertThat(row).doesNotContain(key).contains(key.substring(0, 10));
  }

  @Test
  void lastUseIsKept() {
    String key = create(EnumSet.of(ApiScope.SCORES_READ));

    call(key);

    assertThat(WorkspaceScope.call(workspace, keys::all).getFirst().lastUsedAt()).isNotNull();
  }

  @Test
  void keysNeverManagePeopleOrKeys() {
    Set<Permission> most = ApiScope.permissions(EnumSet.allOf(ApiScope.class));

    assertThat(most)
        .doesNotContain(
            Permission.MANAGE_USERS, Permission.MANAGE_API_KEYS, Permission.MANAGE_WORKSPACE);
  }

  @Test
  void foreignKeyCannotBeRevoked() {
    create(EnumSet.of(ApiScope.SCORES_READ));
    long id = WorkspaceScope.call(workspace, keys::all).getFirst().id();
    long other = workspaces.create();

    assertThatThrownBy(() -> WorkspaceScope.run(other, () -> keys.revoke(id)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void keyWithoutScopesIsNotMade() {
    assertThatThrownBy(() -> ApiScope.of(List.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ApiScope.of(List.of("everything"))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void pageShowsANewKeyOnce() {
    Browser browser = signedIn(owner);
    browser.get("/settings/api-keys");

    String created =
        browser
            .post("/settings/api-keys", "name", "CRM", "scope", "scores:read", "scope", "operate")
            .body();

    assertThat(created).containsPattern("value=\"heed_[A-Za-z0-9_-]{43}\"");
    assertThat(browser.get("/settings/api-keys").body())
        .contains("CRM")
        .contains("scores:read")
        .doesNotContainPattern("heed_[A-Za-z0-9_-]{43}");
  }

  @Test
  void metricsOfAServerWithAPublicAddressAreForOperatorsOnly() {
    Browser scraper = new Browser(port);
    String viewer = create(EnumSet.of(ApiScope.SCORES_READ));
    String operator = create(EnumSet.of(ApiScope.OPERATE));
    String path = "/actuator/prometheus";

    assertThat(scraper.get(path).statusCode()).isEqualTo(401);
    assertThat(scraper.get(path, "X-Forwarded-For", "203.0.113.9").statusCode()).isEqualTo(401);
    assertThat(proxied(path, viewer).statusCode()).isEqualTo(403);
    assertThat(proxied(path, operator).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> proxied(String path, String key) {
    return new Browser(port)
        .get(path, "X-Forwarded-For", "203.0.113.9", "Authorization", "Bearer " + key);
  }

  private String create(Set<ApiScope> scopes) {
    return WorkspaceScope.call(workspace, () -> keys.create("Test", scopes));
  }

  private HttpResponse<String> call(String key) {
    return get(NOWHERE, key);
  }

  private HttpResponse<String> get(String path, String key) {
    return new Browser(port).get(path, "Authorization", "Bearer " + key);
  }
}
