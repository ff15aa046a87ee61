package org.heed.response.web.open;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.heed.platform.settings.HeedSettings;
import org.heed.response.open.Embed;
import org.heed.response.open.Embeds;
import org.heed.response.open.OpenTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets web pages of the origins that a touchpoint names read its survey and send answers, and no
 * others: a browser says truly which page asks.
 */
@Component
@Order(-200)
class Embedding extends OncePerRequestFilter {

  private static final String PATH = "/w/";
  private static final int LARGEST_BODY = 100_000;

  private final Embeds embeds;
  private final OpenTokens tokens;
  private final String ownOrigin;

  Embedding(Embeds embeds, OpenTokens tokens, HeedSettings settings) {
    this.embeds = embeds;
    this.tokens = tokens;
    this.ownOrigin = origin(settings.linkBase());
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(PATH);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    if (origin != null && !isOwn(origin, request) && !isNamed(origin, request)) {
      refuse(response, HttpServletResponse.SC_FORBIDDEN, "This page may not show the survey.");
    } else if (origin == null && request.getMethod().equals("POST")) {
      refuse(response, HttpServletResponse.SC_FORBIDDEN, "Answers come from web pages only.");
    } else if (request.getContentLengthLong() > LARGEST_BODY) {
      refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "That is too much text.");
    } else {
      proceed(origin, request, response, chain);
    }
  }

  private static void proceed(
      @Nullable String origin,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    if (origin != null) {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    }
    if (request.getMethod().equals("OPTIONS")) {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST");
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "content-type");
      response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "7200");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Heed's own pages show previews; a request to the same host says so by its Host header. */
  private boolean isOwn(String origin, HttpServletRequest request) {
    return origin.equals(ownOrigin)
        || origin.equals(request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST));
  }

  private boolean isNamed(String origin, HttpServletRequest request) {
    String key = request.getRequestURI().substring(PATH.length()).split("/", 2)[0];
    try {
      Optional<Embed> embed =
          tokens.site(key).filter(site -> !site.preview()).flatMap(embeds::behind);
      return embed.isPresent() && embed.get().origins().contains(origin);
    } catch (DataAccessException | TransactionException away) {
      return false;
    }
  }

  private static void refuse(HttpServletResponse response, int status, String sentence)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response
        .getWriter()
        .write(
            "{\"title\":\"Refused\",\"status\":%d,\"detail\":\"%s\"}".formatted(status, sentence));
  }

  private static String origin(String address) {
    URI uri = URI.create(address);
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
