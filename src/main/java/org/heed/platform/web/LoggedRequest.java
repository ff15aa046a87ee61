package org.heed.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** A request as the log names it: without query, and without the tokens of personal links. */
final class LoggedRequest {

  private LoggedRequest() {}

  /** Such as {@code POST /s/AbCd…}. */
  static String of(HttpServletRequest request) {
    return request.getMethod() + " " + withoutTokens(request.getRequestURI());
  }

  /** Whoever reads a log must not be able to open what a customer's link opens. */
  static String withoutTokens(String path) {
    return path.replaceAll("([\\w-]{4})[\\w.-]{16,}", "$1…");
  }
}
