package org.heed.workspace.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Refusals of the API as problem details. */
final class ApiDenials implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final JsonMapper json;

  ApiDenials(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"heed\"");
    problem(
        response,
        HttpStatus.UNAUTHORIZED,
        "An API key is needed",
        "Send a working key as \"Authorization: Bearer heed_…\". Owners create keys under Settings,"
            + " API keys.");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    problem(
        response,
        HttpStatus.FORBIDDEN,
        "The key may not do this",
        "This API key lacks the scope that this request needs.");
  }

  void problem(HttpServletResponse response, HttpStatus status, String title, String detail)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    String requestId = MDC.get("requestId");
    byte[] body =
        json.writeValueAsBytes(
            Map.of(
                "title",
                title,
                "status",
                status.value(),
                "detail",
                detail,
                "requestId",
                requestId == null ? "" : requestId));
    response.getOutputStream().write(body);
  }
}
