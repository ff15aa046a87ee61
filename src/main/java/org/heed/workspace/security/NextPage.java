package org.heed.workspace.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Remembers, in the sign-in page's address, the page a visitor wanted. */
final class NextPage {

  static final String PARAMETER = "next";
  private static final int LONGEST = 1_000;
  private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

  private NextPage() {}

  /** The sign-in page that leads back to this request, when it was for a page. */
  static String signInFor(HttpServletRequest request) {
    String path = request.getRequestURI();
    String wanted = request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    boolean canReturn = "GET".equals(request.getMethod()) && !isFragment(request);
    return signInTowards(canReturn && !path.equals("/") ? wanted : null);
  }

  /** The sign-in page that leads to this page afterwards, if it is one of ours. */
  static String signInTowards(@Nullable String wanted) {
    return isOwn(wanted)
        ? "/sign-in?" + PARAMETER + "=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
        : "/sign-in";
  }

  /** Where to go after sign-in: the wanted page if it is one of ours, else the start page. */
  static String after(HttpServletRequest request) {
    String wanted = request.getParameter(PARAMETER);
    return wanted != null && isOwn(wanted) ? wanted : "/";
  }

  /** Whether htmx asks for a part of a page. */
  static boolean isFragment(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"));
  }

  static boolean isOwn(@Nullable String path) {
    return path != null && path.length() <= LONGEST && OWN_PATH.matcher(path).matches();
  }
}
