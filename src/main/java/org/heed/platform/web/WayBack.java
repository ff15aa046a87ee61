package org.heed.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The page of this instance from which a request came, to lead back to when it fails. */
public final class WayBack {

  private WayBack() {}

  /** Its path and query; null when it is unknown, elsewhere, or the very page that failed. */
  public static @Nullable String of(HttpServletRequest request) {
    String from = request.getHeader(HttpHeaders.REFERER);
    if (from == null) {
      return null;
    }
    try {
      URI page = URI.create(from);
      boolean ours = request.getServerName().equals(page.getHost());
      String path = page.getRawPath();
      if (!ours || path == null || !path.startsWith("/") || path.startsWith("//")) {
        return null;
      }
      boolean same = request.getMethod().equals("GET") && path.equals(request.getRequestURI());
      return same ? null : page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }
}
