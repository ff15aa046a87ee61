package org.heed.workspace.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.heed.platform.web.SentForm;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What people see instead of a page that they may not open: the sign-in, or an explanation. */
public final class PageDenials implements AuthenticationEntryPoint, AccessDeniedHandler {

  /** Request attribute: set when the page was refused because its form was stale or foreign. */
  static final String STALE = PageDenials.class.getName() + ".stale";

  /** Request attribute: the form that was refused, when it can be sent again. */
  public static final String KEPT = "kept";

  private static final String ENDED = "session:ended";
  private static final String OUTDATED = "session:outdated";
  private static final String SIGN_IN_WITH_FORM = "/sign-in/again";
  private static final String SEND_AGAIN = "/sign-in/kept";

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
      throws IOException, ServletException {
    if (keeps(request)) {
      request.getRequestDispatcher(SIGN_IN_WITH_FORM).forward(request, response);
      return;
    }
    if (NextPage.isFragment(request)) {
      tell(response, ENDED, HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(NextPage.signInFor(request));
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    boolean stale = denied instanceof CsrfException;
    if (stale && NextPage.isFragment(request)) {
      tell(
          response,
          isSignedIn() ? OUTDATED : ENDED,
          isSignedIn() ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    if (stale) {
      request.setAttribute(STALE, true);
      if (keeps(request)) {
        String page = isSignedIn() ? SEND_AGAIN : SIGN_IN_WITH_FORM;
        request.getRequestDispatcher(page).forward(request, response);
        return;
      }
    }
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  /** The page stays as it is, with all that was typed into it; its script says what to do. */
  private static void tell(HttpServletResponse response, String news, int status) {
    response.setHeader("HX-Trigger", news);
    response.setStatus(status);
  }

  private static boolean keeps(HttpServletRequest request) {
    SentForm kept = KeptForm.refused(request);
    request.setAttribute(KEPT, kept);
    return kept != null;
  }

  private static boolean isSignedIn() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication;
  }
}
