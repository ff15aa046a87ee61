package org.heed.workspace.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Actor;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Continues a request as a known actor, with exactly their workspace visible. */
final class ScopedChain {

  private ScopedChain() {}

  static void proceed(
      Actor actor,
      long workspaceId,
      FilterChain chain,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, ServletException {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new ActorAuthentication(actor));
    SecurityContextHolder.setContext(context);
    try {
      WorkspaceScope.run(workspaceId, () -> proceed(chain, request, response));
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    } catch (CarriedServletException failure) {
      throw failure.carried;
    }
  }

  private static void proceed(
      FilterChain chain, HttpServletRequest request, HttpServletResponse response) {
    try {
      chain.doFilter(request, response);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (ServletException failure) {
      throw new CarriedServletException(failure);
    }
  }

  private static final class CarriedServletException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ServletException carried;

    CarriedServletException(ServletException carried) {
      super(carried);
      this.carried = carried;
    }
  }
}
