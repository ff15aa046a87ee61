package org.heed.response.authenticity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import org.heed.platform.web.VisitorAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a request gives away about its sender, as far as it is kept. */
@Component
public class Senders {

  private final VisitorAddress addresses;
  private final NetworkHash hashes;
  private final KnownScanners scanners;

  Senders(VisitorAddress addresses, NetworkHash hashes, KnownScanners scanners) {
    this.addresses = addresses;
    this.hashes = hashes;
    this.scanners = scanners;
  }

  /** Whether a program opens links here by its own account, or from a network of scanners. */
  public boolean isProgram(HttpServletRequest request) {
    return scanners.include(address(request), request.getHeader("User-Agent"));
  }

  /** The sender in hashes of today; the page's age is not known yet. */
  public Trace trace(long workspaceId, HttpServletRequest request) {
    InetAddress address = address(request);
    String agent = request.getHeader("User-Agent");
    return new Trace(
        address == null ? null : hashes.of(workspaceId, VisitorAddress.network(address)),
        agent == null ? null : hashes.of(workspaceId, agent),
        scanners.include(address, agent),
        null);
  }

  private @Nullable InetAddress address(HttpServletRequest request) {
    return addresses.of(request).orElse(null);
  }
}
