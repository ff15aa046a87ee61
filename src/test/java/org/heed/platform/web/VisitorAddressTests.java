package org.heed.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import org.heed.platform.settings.ProxySettings;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Nobody chooses the address they come from. */
class VisitorAddressTests {

  private final VisitorAddress direct = new VisitorAddress(new ProxySettings(List.of(), List.of()));
  private final VisitorAddress proxied =
      new VisitorAddress(new ProxySettings(List.of("10.0.0.0/8", "fd00::/8"), List.of()));

  @Test
  void withoutANamedProxyNoHeaderIsBelieved() {
    assertThat(direct.of(request("198.51.100.7", "203.0.113.9")))
        .contains(InetAddress.ofLiteral("198.51.100.7"));
    assertThat(direct.of(request("127.0.0.1", "203.0.113.9"))).isEmpty();
    assertThat(direct.of(request("10.1.2.3", "203.0.113.9"))).isEmpty();
  }

  @Test
  void behindANamedProxyTheHopItAddedCountsAndNothingFurtherLeft() {
    assertThat(proxied.of(request("10.1.2.3", "1.2.3.4, 203.0.113.9")))
        .contains(InetAddress.ofLiteral("203.0.113.9"));
    assertThat(proxied.of(request("10.1.2.3", "1.2.3.4, 203.0.113.9, 10.9.9.9")))
        .contains(InetAddress.ofLiteral("203.0.113.9"));
    assertThat(proxied.of(request("198.51.100.7", "203.0.113.9")))
        .contains(InetAddress.ofLiteral("198.51.100.7"));
  }

  @Test
  void unreadableHopsAreNoAddress() {
    assertThat(proxied.of(request("10.1.2.3", "203.0.113.9, unknown"))).isEmpty();
    assertThat(proxied.of(request("10.1.2.3", ""))).isEmpty();
    assertThat(proxied.of(request("10.1.2.3", "203.0.113.9, <script>"))).isEmpty();
  }

  @Test
  void limitsCountVisitorsBehindANamedProxyAndConnectionsOtherwise() {
    assertThat(proxied.nearest(request("10.1.2.3", "127.0.0.1, 203.0.113.9")))
        .isEqualTo("203.0.113.9");
    assertThat(proxied.nearest(request("10.1.2.3", "unknown"))).isEqualTo("10.1.2.3");
    assertThat(direct.nearest(request("10.1.2.3", "203.0.113.9"))).isEqualTo("10.1.2.3");
  }

  @Test
  void networksAreCutFromAddresses() {
    assertThat(VisitorAddress.network(InetAddress.ofLiteral("203.0.113.77")))
        .isEqualTo("203.0.113.0/24");
    assertThat(VisitorAddress.network(InetAddress.ofLiteral("2001:db8:1:2ff::1")))
        .isEqualTo("2001:db8:1:200:0:0:0:0/56");
  }

  @Test
  void rangesAreReadOrRefused() {
    assertThat(AddressRange.of("10.0.0.0/8").contains(InetAddress.ofLiteral("10.255.0.1")))
        .isTrue();
    assertThat(AddressRange.of("10.0.0.0/8").contains(InetAddress.ofLiteral("11.0.0.1"))).isFalse();
    assertThat(AddressRange.of("10.0.0.5").contains(InetAddress.ofLiteral("10.0.0.5"))).isTrue();
    assertThat(AddressRange.of("::/0").contains(InetAddress.ofLiteral("10.0.0.5"))).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.of("10.0.0.0/33"));
    assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.of("proxy.example"));
  }

  private static MockHttpServletRequest request(String remote, String forwarded) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(remote);
    request.addHeader("X-Forwarded-For", forwarded);
    return request;
  }
}
