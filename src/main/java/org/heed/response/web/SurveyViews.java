package org.heed.response.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** How survey pages leave the server: status, headers, template. */
final class SurveyViews {

  /** Nothing but the page's own files; no frame around it; its address stays private. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors %s";

  private static final String RETRY_SECONDS = "5";

  private SurveyViews() {}

  /** A page of the survey, or a farewell with its own status. */
  static ModelAndView show(Record shown, HttpStatus status, HttpServletResponse response) {
    return shown instanceof SurveyFarewell farewell
        ? view("survey/farewell", farewell, farewell.status(), "'none'", response)
        : view("survey/page", shown, status, "'none'", response);
  }

  /** The page inside the survey editor. */
  static ModelAndView showPreview(SurveyPage page, HttpServletResponse response) {
    return view("survey/page", page, HttpStatus.OK, "'self'", response);
  }

  private static ModelAndView view(
      String template,
      Record shown,
      HttpStatus status,
      String frames,
      HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY.formatted(frames));
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    ModelAndView view = new ModelAndView(template, "page", shown);
    view.setStatus(status);
    return view;
  }

  /** After a POST, so that going back or reloading sends nothing twice. */
  static ModelAndView redirect(String path, HttpServletResponse response) {
    leadTo(path, response);
    return new ModelAndView((model, request, ignored) -> {});
  }

  /** The same without a view. */
  static void leadTo(String path, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.LOCATION, path);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }
}
