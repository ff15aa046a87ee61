package org.heed.workspace.security;

import org.heed.platform.web.PublicEndpoint;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the pages that need no sign-in before all others are asked. Addresses with a token in them
 * are compared with every pattern there is; for a survey page that took a quarter of the time of
 * taking an answer in.
 */
final class PublicPages extends RequestMappingHandlerMapping {

  PublicPages() {
    setOrder(Ordered.HIGHEST_PRECEDENCE);
    setInterceptors(new PermissionCheck());
  }

  @Override
  protected boolean isHandler(Class<?> type) {
    return super.isHandler(type) && AnnotatedElementUtils.hasAnnotation(type, PublicEndpoint.class);
  }
}
