package org.heed.workspace.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.heed.workspace.ApiCaller;
import org.heed.workspace.VerifiedKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises {@code Authorization: Bearer heed_…} and opens the key's workspace. */
final class ApiKeyFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final VerifiedKeys keys;

  ApiKeyFilter(VerifiedKeys keys) {
    this.keys = keys;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = bearer(request);
    Optional<ApiCaller> caller = key == null ? Optional.empty() : keys.caller(key);
    if (caller.isPresent()) {
      ApiCaller known = caller.get();
      ScopedChain.proceed(known, known.workspaceId(), chain, request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static @Nullable String bearer(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : null;
  }
}
