package org.heed.workspace.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Person;
import org.heed.workspace.access.SignIns;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns what a session remembers into the person as they are now, and opens their workspace for the
 * rest of the request. A session of a deactivated person or from before a password change ends
 * here.
 */
final class SignedInFilter extends OncePerRequestFilter {

  private final SignIns signIns;

  SignedInFilter(SignIns signIns) {
    this.signIns = signIns;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Person person = person(request);
    if (person != null) {
      ScopedChain.proceed(person, person.workspaceId(), chain, request, response);
    } else if (request.getDispatcherType() == DispatcherType.REQUEST && isUpload(request)) {
      // Reading the CSRF field would store the whole upload of somebody unknown.
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      chain.doFilter(request, response);
    }
  }

  private @Nullable Person person(HttpServletRequest request) {
    Authentication stored = SecurityContextHolder.getContext().getAuthentication();
    if (stored == null || !(stored.getPrincipal() instanceof SessionIdentity identity)) {
      return null;
    }
    Optional<Person> person =
        WorkspaceScope.call(
            identity.workspaceId(),
            () ->
                signIns.stillSignedIn(
                    identity.workspaceId(), identity.userId(), identity.generation()));
    if (person.isEmpty()) {
      end(request);
    }
    return person.orElse(null);
  }

  private static void end(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private static boolean isUpload(HttpServletRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
  }
}
