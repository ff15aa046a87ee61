package org.heed.workspace.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What people see instead of a page that they may not open: the sign-in, or an explanation. */
final class PageDenials implements AuthenticationEntryPoint, AccessDeniedHandler {

  /** Request attribute: set when the page was refused because its form was stale or foreign. */
  static final String STALE = PageDenials.class.getName() + ".stale";

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
      throws IOException {
    String signIn = NextPage.signInFor(request);
    if (NextPage.isFragment(request)) {
      response.setHeader("HX-Redirect", signIn);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(signIn);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    if (denied instanceof CsrfException) {
      request.setAttribute(STALE, true);
    }
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }
}
