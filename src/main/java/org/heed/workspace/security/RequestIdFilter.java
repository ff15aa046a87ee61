package org.heed.workspace.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id that logs, error pages, problem details and audit entries share. One
 * that the caller sends is kept when it is harmless to print.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIdFilter extends OncePerRequestFilter {

  private static final String HEADER = "X-Request-Id";
  private static final String ATTRIBUTE = RequestIdFilter.class.getName() + ".id";
  private static final String LOG_KEY = "requestId";
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9-]{8,64}");

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
    String id = id(request);
    request.setAttribute(ATTRIBUTE, id);
    response.setHeader(HEADER, id);
    MDC.put(LOG_KEY, id);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(LOG_KEY);
    }
  }

  private static String id(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String earlier) {
      return earlier;
    }
    String sent = request.getHeader(HEADER);
    return sent != null && HARMLESS.matcher(sent).matches() ? sent : drawn();
  }

  private static String drawn() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return HexFormat.of().toHexDigits(random.nextLong());
  }
}
