package org.heed.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of the running application, tried by every role and by nobody. */
class RoleMatrixTests extends SignedInTest {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping handlers;

  @Test
  void peopleWithoutThePermissionAreRefusedEverywhere() {
    Map<Role, Browser> browsers = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      browsers.put(role, signedIn(person(role)));
    }
    for (Route route : pages()) {
      browsers.forEach(
          (role, browser) -> {
            if (!role.permissions().contains(route.needs())) {
              assertThat(status(browser, route)).as("%s as %s", route, role).isEqualTo(403);
            }
          });
    }
  }

  @Test
  void peopleWithThePermissionAreLetInEverywhere() {
    Map<Role, Browser> browsers = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      browsers.put(role, signedIn(person(role)));
    }
    for (Route route : pages()) {
      browsers.forEach(
          (role, browser) -> {
            if (route.isRead() && role.permissions().contains(route.needs())) {
              assertThat(status(browser, route))
                  .as("%s as %s", route, role)
                  .isNotEqualTo(403)
                  .isLessThan(500);
            }
          });
    }
  }

  @Test
  void visitorsAreSentToTheSignIn() {
    for (Route route : pages()) {
      Browser visitor = new Browser(port);
      visitor.get("/sign-in");
      var answer =
          route.isRead() ? visitor.get(route.path()) : visitor.post(route.path(), "none", "1");
      assertThat(answer.statusCode()).as(route.toString()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElseThrow())
          .as(route.toString())
          .startsWith("/sign-in");
    }
  }

  private static int status(Browser browser, Route route) {
    return route.isRead()
        ? browser.get(route.path()).statusCode()
        : browser.post(route.path(), "none", "1").statusCode();
  }

  private List<Route> pages() {
    List<Route> routes = new ArrayList<>();
    handlers
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              RequiresPermission needed = needed(handler);
              if (needed != null) {
                routes.addAll(routes(mapping, needed.value()));
              }
            });
    routes.removeIf(route -> route.path().startsWith("/api/"));
    assertThat(routes).hasSizeGreaterThan(10);
    return routes;
  }

  private static @Nullable RequiresPermission needed(HandlerMethod handler) {
    RequiresPermission own = handler.getMethodAnnotation(RequiresPermission.class);
    return own != null
        ? own
        : AnnotatedElementUtils.findMergedAnnotation(
            handler.getBeanType(), RequiresPermission.class);
  }

  private static List<Route> routes(RequestMappingInfo mapping, Permission needs) {
    boolean read =
        mapping.getMethodsCondition().isEmpty()
            || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    return mapping.getPatternValues().stream()
        .map(pattern -> example(pattern) + parameters(mapping))
        .map(path -> new Route(path, read, needs))
        .toList();
  }

  /** What tells this handler from another one of the same path. */
  /** A path of this pattern: the first of several words, else an id that nothing has. */
  private static String example(String pattern) {
    return pattern
        .replaceAll("\\{\\w+:(\\w+)(\\|\\w+)+}", "$1")
        .replaceAll("\\{[^}]*}", "999999999");
  }

  private static String parameters(RequestMappingInfo mapping) {
    return mapping.getParamsCondition().getExpressions().stream()
        .filter(one -> !one.isNegated())
        .map(one -> one.getName() + "=" + (one.getValue() == null ? "" : one.getValue()))
        .collect(Collectors.joining("&", "?", ""))
        .replaceFirst("^\\?$", "");
  }

  private record Route(String path, boolean isRead, Permission needs) {}
}
