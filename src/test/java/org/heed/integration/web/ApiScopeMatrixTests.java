package org.heed.integration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.ApiKeys;
import org.heed.workspace.ApiScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the API, tried by a key of every single scope and by nobody. */
@HeedTest
class ApiScopeMatrixTests {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping handlers;

  @LocalServerPort private int port;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private ApiKeys keys;
  private final Map<ApiScope, ApiClient> clients = new EnumMap<>(ApiScope.class);

  @BeforeEach
  void aKeyForEachScope() {
    long workspace = workspaces.create();
    workspaces.person(workspace, "owner");
    for (ApiScope scope : ApiScope.values()) {
      String key =
          WorkspaceScope.call(workspace, () -> keys.create(scope.key(), EnumSet.of(scope)));
      clients.put(scope, new ApiClient(port, key));
    }
  }

  @Test
  void aKeyOfOneScopeIsLetInExactlyWhereItsScopeSays() {
    List<String> wrong = new ArrayList<>();
    for (Route route : routes()) {
      clients.forEach(
          (scope, client) -> {
            int status = client.send(route.method(), route.path(), "{}").status();
            boolean let = ApiScope.permissions(Set.of(scope)).contains(route.needs());
            boolean answered = status != 401 && status != 403 && status < 500;
            if (let ? !answered : status != 403) {
              wrong.add("%s with %s: %d".formatted(route, scope, status));
            }
          });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRouteCanBeReachedWithSomeScope() {
    for (Route route : routes()) {
      assertThat(ApiScope.values())
          .as(route.toString())
          .anyMatch(scope -> ApiScope.permissions(Set.of(scope)).contains(route.needs()));
    }
  }

  @Test
  void nobodyIsLetInWithoutAKey() {
    ApiClient stranger = new ApiClient(port, "heed_" + "0".repeat(40));
    for (Route route : routes()) {
      assertThat(stranger.send(route.method(), route.path(), "{}").status())
          .as(route.toString())
          .isEqualTo(401);
    }
  }

  private List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    handlers
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              RequiresPermission needed = needed(handler);
              if (needed != null) {
                add(routes, mapping, needed.value());
              }
            });
    assertThat(routes).hasSizeGreaterThan(20);
    return routes;
  }

  private static @Nullable RequiresPermission needed(HandlerMethod handler) {
    RequiresPermission own = handler.getMethodAnnotation(RequiresPermission.class);
    return own != null
        ? own
        : AnnotatedElementUtils.findMergedAnnotation(
            handler.getBeanType(), RequiresPermission.class);
  }

  private static void add(List<Route> routes, RequestMappingInfo mapping, Permission needs) {
    for (String pattern : mapping.getPatternValues()) {
      if (pattern.startsWith("/api/v1/")) {
        String path = pattern.substring("/api/v1".length()).replaceAll("\\{[^}]*}", "999999999");
        for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
          routes.add(new Route(method.name(), path, needs));
        }
      }
    }
  }

  private record Route(String method, String path, Permission needs) {}
}
