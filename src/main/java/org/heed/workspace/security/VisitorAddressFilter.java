package org.heed.workspace.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.heed.platform.web.VisitorAddress;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request the address of its visitor instead of that of a proxy the operator named, so
 * that limits count visitors. Before everything else, because sign-in is limited too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class VisitorAddressFilter extends OncePerRequestFilter {

  private final VisitorAddress visitors;

  VisitorAddressFilter(VisitorAddress visitors) {
    this.visitors = visitors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = visitors.nearest(request);
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public String getRemoteAddr() {
            return address;
          }
        },
        response);
  }
}
