package org.heed.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.heed.platform.settings.ProxySettings;
import org.springframework.stereotype.Component;

/**
 * Where a request comes from. {@code X-Forwarded-For} is believed only from proxies that the
 * operator named, and from right to left: everything a visitor can make up stands further left.
 */
@Component
public class VisitorAddress {

  private static final int IPV4_NETWORK = 24;
  private static final int IPV6_NETWORK = 56;

  private final List<AddressRange> proxies;

  /** Believes the proxies of these settings. */
  public VisitorAddress(ProxySettings settings) {
    this.proxies = settings.trustedProxies().stream().map(AddressRange::of).toList();
  }

  /**
   * The visitor's public address; empty when only a private one is known, such as that of a proxy
   * that was not named.
   */
  public Optional<InetAddress> of(HttpServletRequest request) {
    return lastUntrusted(nearestFirst(request)).filter(VisitorAddress::isPublic);
  }

  /** The address that limits count a visitor by; that of the connection when no other is known. */
  public String nearest(HttpServletRequest request) {
    return lastUntrusted(nearestFirst(request))
        .map(InetAddress::getHostAddress)
        .orElseGet(request::getRemoteAddr);
  }

  private static List<String> nearestFirst(HttpServletRequest request) {
    List<String> hops = new ArrayList<>();
    Enumeration<String> lines = request.getHeaders("X-Forwarded-For");
    while (lines.hasMoreElements()) {
      hops.addAll(List.of(lines.nextElement().split(",", -1)));
    }
    hops.add(request.getRemoteAddr());
    return hops.reversed();
  }

  /** The network of the visitor's address, such as {@code 203.0.113.0/24}. */
  public static String network(InetAddress address) {
    return AddressRange.network(
        address, address.getAddress().length == 4 ? IPV4_NETWORK : IPV6_NETWORK);
  }

  private Optional<InetAddress> lastUntrusted(List<String> nearestFirst) {
    for (String hop : nearestFirst) {
      Optional<InetAddress> address = parse(hop);
      if (address.isEmpty() || !trusted(address.get())) {
        return address;
      }
    }
    return Optional.empty();
  }

  private boolean trusted(InetAddress address) {
    return proxies.stream().anyMatch(proxy -> proxy.contains(address));
  }

  private static Optional<InetAddress> parse(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text.strip()));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private static boolean isPublic(InetAddress address) {
    boolean uniqueLocal =
        address.getAddress().length == 16 && (address.getAddress()[0] & 0xFE) == 0xFC;
    return !uniqueLocal
        && !address.isLoopbackAddress()
        && !address.isSiteLocalAddress()
        && !address.isLinkLocalAddress()
        && !address.isAnyLocalAddress()
        && !address.isMulticastAddress();
  }
}
