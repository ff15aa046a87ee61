package org.heed.customer.web.merge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.customer.merge.Merged;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads from addresses of merged accounts and contacts to the ones that stayed. */
@Configuration(proxyBeanMethods = false)
class OldLinks implements WebMvcConfigurer, HandlerInterceptor {

  private static final Pattern ADDRESS =
      Pattern.compile("(/customers/|/api/v1/)(accounts|contacts)/([0-9]{1,18})(/.*)?");

  private final ObjectProvider<Merged> merged;

  OldLinks(ObjectProvider<Merged> merged) {
    this.merged = merged;
  }

  /** Last of all: whoever may not see a customer is not told where it went. */
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .addPathPatterns(
            "/customers/accounts/**",
            "/customers/contacts/**",
            "/api/v1/accounts/**",
            "/api/v1/contacts/**")
        .order(Ordered.LOWEST_PRECEDENCE);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Matcher address = ADDRESS.matcher(request.getRequestURI());
    if (!request.getMethod().equals("GET") || !address.matches()) {
      return true;
    }
    Optional<Long> stayed = stayed(address.group(2), Long.parseLong(address.group(3)));
    stayed.ifPresent(id -> lead(request, response, address, id));
    return stayed.isEmpty();
  }

  private Optional<Long> stayed(String kind, long id) {
    Merged gone = merged.getObject();
    return (kind.equals("accounts") ? gone.account(id) : gone.contact(id))
        .map(Merged.Gone::survivorId);
  }

  private static void lead(
      HttpServletRequest request, HttpServletResponse response, Matcher address, long id) {
    String rest = address.group(4) == null ? "" : address.group(4);
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.LOCATION, address.group(1) + address.group(2) + "/" + id + rest + query);
  }
}
