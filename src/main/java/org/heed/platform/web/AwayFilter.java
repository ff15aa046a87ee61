package org.heed.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as {@link Failures} does when the database is already missing before a handler is reached
 * or after it has answered: sessions and API keys are looked up there too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class AwayFilter extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(AwayFilter.class);

  private final ThymeleafViewResolver views;
  private final JsonMapper json;

  AwayFilter(ThymeleafViewResolver views, JsonMapper json) {
    this.views = views;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException exception) {
      Failure failure = Failure.of(exception);
      if (failure.retryAfterSeconds() == 0 || response.isCommitted()) {
        throw exception;
      }
      log.warn("{} waits: {}", LoggedRequest.of(request), reason(exception));
      answer(failure, request, response);
    }
  }

  private void answer(Failure failure, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.resetBuffer();
    response.setStatus(failure.status().value());
    response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(failure.retryAfterSeconds()));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (Failures.isApi(request)) {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      json.writeValue(response.getOutputStream(), failure.facts());
    } else {
      show(Failures.page(failure, request), request, response);
    }
  }

  private void show(ModelAndView page, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      View view =
          Objects.requireNonNull(
              views.resolveViewName(Objects.requireNonNull(page.getViewName()), Locale.ENGLISH));
      view.render(page.getModel(), request, response);
    } catch (ServletException | IOException | RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new ServletException(failure);
    }
  }

  /** What lies behind a failure, in a line. */
  static String reason(Throwable failure) {
    Throwable reason = failure;
    while (reason.getCause() != null) {
      reason = reason.getCause();
    }
    return reason.toString();
  }
}
