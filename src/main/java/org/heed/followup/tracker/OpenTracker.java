package org.heed.followup.tracker;

import java.net.URI;

/**
 * A tracker whose secret is open, for the length of a call.
 *
 * @param address checked: it may be called
 * @param web where people open what was made; empty before the first check
 */
public record OpenTracker(URI address, String login, String secret, String web) {

  /** The whole address of a path of the interface. */
  public URI at(String pathAndQuery) {
    return URI.create(address.toString().replaceAll("/+$", "") + pathAndQuery);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "OpenTracker[" + address + "]";
  }
}
