package org.heed.workspace.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Addresses that no page can have, such as one whose id is missing between two slashes: there is
 * nothing there, as at any other address that nobody gave out.
 */
@Component
class UnknownAddresses implements RequestRejectedHandler {

  private final ApiDenials problems;

  UnknownAddresses(JsonMapper json) {
    this.problems = new ApiDenials(json);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
      throws IOException {
    if (request.getRequestURI().startsWith("/api/")) {
      problems.problem(
          response,
          HttpStatus.NOT_FOUND,
          "There is nothing here",
          "The address is not one of the API's; look for an empty id in it.");
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
