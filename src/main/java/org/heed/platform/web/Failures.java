package org.heed.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers failures: problem details (RFC 9457) to programs, a helpful page for people. Comes before
 * the framework's own advice, which has problem details for people too.
 */
@ControllerAdvice
@Order(-1)
class Failures {

  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  /** Turns whatever a handler threw into an answer; never a stack trace. */
  @ExceptionHandler(Exception.class)
  Object answer(Exception exception, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (exception instanceof ErrorResponse known
        && !(exception instanceof MissingPathVariableException)) {
      return isApi(request) ? asProblem(known) : page(Failure.of(known), request);
    }
    if (exception instanceof org.springframework.security.access.AccessDeniedException) {
      throw exception;
    }
    Failure failure = Failure.of(exception);
    if (failure.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
      log.error("{} failed", LoggedRequest.of(request), exception);
    }
    if (failure.retryAfterSeconds() > 0) {
      log.warn("{} waits: {}", LoggedRequest.of(request), AwayFilter.reason(exception));
      response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(failure.retryAfterSeconds()));
    }
    return isApi(request) ? problem(failure) : page(failure, request);
  }

  private static ResponseEntity<ProblemDetail> asProblem(ErrorResponse known) {
    return ResponseEntity.status(known.getStatusCode())
        .headers(known.getHeaders())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(known.getBody());
  }

  static boolean isApi(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/api/") || path.startsWith("/w/");
  }

  private static ResponseEntity<ProblemDetail> problem(Failure failure) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(failure.status(), failure.sentence());
    problem.setTitle(failure.heading());
    if (failure.field() != null) {
      problem.setProperty("field", failure.field());
    }
    problem.setProperty("requestId", MDC.get("requestId"));
    return ResponseEntity.status(failure.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /** The page for people; a form that was sent in vain can be sent again from it. */
  static ModelAndView page(Failure failure, HttpServletRequest request) {
    ModelAndView page =
        new ModelAndView("error", Map.of("heading", failure.heading()), failure.status());
    page.addObject("sentence", failure.sentence());
    page.addObject("advice", failure.advice());
    page.addObject("requestId", MDC.get("requestId"));
    page.addObject("status", failure.status().value());
    page.addObject("back", WayBack.of(request));
    page.addObject("sent", failure.retryAfterSeconds() > 0 ? SentForm.of(request) : null);
    return page;
  }
}
