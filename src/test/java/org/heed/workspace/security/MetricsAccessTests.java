package org.heed.workspace.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

class MetricsAccessTests {

  @Test
  void silentProxyOnThisMachineOpensNothingOnceHeedHasAPublicAddress() {
    assertThat(permits(new MetricsAccess(true), "127.0.0.1")).isFalse();
  }

  @Test
  void scraperOnThisMachineReadsThemAsLongAsHeedHasNone() {
    assertThat(permits(new MetricsAccess(false), "127.0.0.1")).isTrue();
    assertThat(permits(new MetricsAccess(false), "203.0.113.9")).isFalse();
  }

  private static boolean permits(MetricsAccess access, String address) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/actuator/prometheus");
    request.setRemoteAddr(address);
    return access.authorize(() -> null, new RequestAuthorizationContext(request)).isGranted();
  }
}
