package org.heed.workspace.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.heed.platform.web.PublicEndpoint;
import org.heed.platform.web.RequiresPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request reach a handler only when the handler is public or whoever asks has the permission
 * it declares. A handler that declares nothing is closed.
 */
final class PermissionCheck implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && !isOpen(method)) {
      RequiresPermission needed = declared(method);
      if (needed == null || !holds(needed)) {
        throw new AccessDeniedException("permission missing");
      }
    }
    return true;
  }

  private static boolean isOpen(HandlerMethod method) {
    return isFrameworks(method.getBeanType())
        || method.hasMethodAnnotation(PublicEndpoint.class)
        || (!method.hasMethodAnnotation(RequiresPermission.class)
            && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PublicEndpoint.class));
  }

  /** The error page, and the OpenAPI document, which describes no customer. */
  private static boolean isFrameworks(Class<?> controller) {
    return ErrorController.class.isAssignableFrom(controller)
        || controller.getName().startsWith("org.springdoc.");
  }

  private static @Nullable RequiresPermission declared(HandlerMethod method) {
    RequiresPermission own = method.getMethodAnnotation(RequiresPermission.class);
    return own != null
        ? own
        : AnnotatedElementUtils.findMergedAnnotation(
            method.getBeanType(), RequiresPermission.class);
  }

  private static boolean holds(RequiresPermission needed) {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof ActorAuthentication sender
        && sender.getPrincipal().may(needed.value());
  }
}
