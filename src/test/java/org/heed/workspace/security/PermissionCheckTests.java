package org.heed.workspace.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.heed.platform.web.Permission;
import org.heed.platform.web.PublicEndpoint;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.ApiCaller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;

class PermissionCheckTests {

  private final PermissionCheck check = new PermissionCheck();

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void handlerThatDeclaresNothingIsClosedToEverybody() {
    signIn(Permission.values());

    assertThatThrownBy(() -> call(Undeclared.class)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void handlerIsOpenToThoseWithItsPermissionOnly() {
    assertThatThrownBy(() -> call(Scores.class)).isInstanceOf(AccessDeniedException.class);

    signIn(Permission.SEE_CASES);
    assertThatThrownBy(() -> call(Scores.class)).isInstanceOf(AccessDeniedException.class);

    signIn(Permission.SEE_SCORES);
    assertThat(call(Scores.class)).isTrue();
  }

  @Test
  void permissionOfTheMethodReplacesTheOneOfItsClass() {
    signIn(Permission.SEE_SCORES);
    assertThatThrownBy(() -> call(Stricter.class)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void permissionOfTheMethodClosesAPublicClass() {
    assertThatThrownBy(() -> call(ClosedInPublic.class)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void publicHandlerIsOpenToVisitors() {
    assertThat(call(Open.class)).isTrue();
  }

  private boolean call(Class<?> controller) {
    try {
      Object bean = controller.getDeclaredConstructor().newInstance();
      return check.preHandle(
          new MockHttpServletRequest(),
          new MockHttpServletResponse(),
          new HandlerMethod(bean, controller.getDeclaredMethod("show")));
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void signIn(Permission... permissions) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            new ActorAuthentication(new ApiCaller(1, 1, "test", Set.of(permissions))));
  }

  static class Undeclared {
    void show() {}
  }

  @RequiresPermission(Permission.SEE_SCORES)
  static class Scores {
    void show() {}
  }

  @RequiresPermission(Permission.SEE_SCORES)
  static class Stricter {
    @RequiresPermission(Permission.OPERATE)
    void show() {}
  }

  @PublicEndpoint("test")
  static class Open {
    void show() {}
  }

  @PublicEndpoint("test")
  static class ClosedInPublic {
    @RequiresPermission(Permission.SEE_SCORES)
    void show() {}
  }
}
