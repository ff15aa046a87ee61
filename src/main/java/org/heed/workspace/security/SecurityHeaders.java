package org.heed.workspace.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** The headers that tell browsers what Heed's answers may do; the same for every answer. */
final class SecurityHeaders {

  private static final String CONTENT =
      "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self';"
          + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";
  private static final String DEVICE_FEATURES =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

  private SecurityHeaders() {}

  /**
   * Adds them.
   *
   * @param https whether customers reach this instance by https, so that browsers should insist on
   *     it
   */
  static void write(HeadersConfigurer<HttpSecurity> headers, boolean https) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(policy -> policy.policy(DEVICE_FEATURES));
    if (https) {
      headers.httpStrictTransportSecurity(
          strict -> strict.requestMatcher(AnyRequestMatcher.INSTANCE));
    } else {
      headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
    }
  }
}
