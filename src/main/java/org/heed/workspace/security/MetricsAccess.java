package org.heed.workspace.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.function.Supplier;
import org.heed.platform.web.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Metrics are for keys with the scope {@code operate}. Without a public address they are also for a
 * scraper on this machine; with one, a proxy that does not say for whom it asks would open them to
 * everybody.
 */
final class MetricsAccess implements AuthorizationManager<RequestAuthorizationContext> {

  private final boolean published;

  MetricsAccess(boolean published) {
    this.published = published;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> sender, RequestAuthorizationContext context) {
    boolean permitted =
        (!published && isLocal(context.getRequest()))
            || (sender.get() instanceof ActorAuthentication actor
                && actor.getPrincipal().may(Permission.OPERATE));
    return new AuthorizationDecision(permitted);
  }

  /** A reverse proxy on this machine also connects from loopback, but says for whom. */
  private static boolean isLocal(HttpServletRequest request) {
    return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()
        && request.getHeader("X-Forwarded-For") == null
        && request.getHeader("X-Real-IP") == null
        && request.getHeader("Forwarded") == null
        && request.getHeader("Via") == null;
  }
}
