package org.heed.workspace.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.heed.platform.settings.ProxySettings;
import org.heed.platform.web.VisitorAddress;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class VisitorAddressFilterTests {

  @Test
  void signInAndOpenLinksCountTheVisitorBehindANamedProxy() throws Exception {
    assertThat(addressSeen("10.0.0.5", "198.51.100.1, 203.0.113.9")).isEqualTo("203.0.113.9");
  }

  @Test
  void nobodyElseChoosesAnAddress() throws Exception {
    assertThat(addressSeen("192.0.2.77", "203.0.113.9")).isEqualTo("192.0.2.77");
  }

  private static String addressSeen(String connection, String forwarded) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sign-in");
    request.setRemoteAddr(connection);
    request.addHeader("X-Forwarded-For", forwarded);
    MockFilterChain chain = new MockFilterChain();
    new VisitorAddressFilter(new VisitorAddress(new ProxySettings(List.of("10.0.0.5"), List.of())))
        .doFilter(request, new MockHttpServletResponse(), chain);
    return Objects.requireNonNull(chain.getRequest()).getRemoteAddr();
  }
}
