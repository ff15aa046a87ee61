package org.heed.followup.channel;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.heed.platform.web.InvalidInput;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Decides where this server may post to. An address that somebody typed must not reach what only
 * this server can reach: its own ports, the neighbours in its network, the cloud's metadata.
 */
@Component
@EnableConfigurationProperties(ChannelSettings.class)
public class Destination {

  private final boolean privateOnes;

  Destination(ChannelSettings settings) {
    this.privateOnes = settings.privateWebhooks();
  }

  /**
   * The address, when it may be used for such a channel. It is asked again before every post,
   * because a name may point elsewhere by then.
   *
   * @throws InvalidInput with what to do, when it may not
   */
  URI checked(ChannelKind kind, String address) {
    return checked("a %s webhook".formatted(kind.getLabel()), kind::livesAt, address);
  }

  /**
   * The address, when it may be called for such a system.
   *
   * @param what whose address it has to be, as part of a sentence
   * @param livesAt whether that system lives on a host
   * @throws InvalidInput with what to do, when it may not
   */
  public URI checked(String what, Predicate<String> livesAt, String address) {
    URI uri = parsed(address);
    String host = uri.getHost();
    if (privateOnes && isPrivate(host)) {
      return uri;
    }
    if (!"https".equals(uri.getScheme())) {
      throw new InvalidInput("address", "The address must begin with https://.");
    }
    if (!livesAt.test(host)) {
      throw new InvalidInput(
          "address", "This is not an address of %s; copy it from there again.".formatted(what));
    }
    if (isPrivate(host)) {
      throw new InvalidInput(
          "address",
          "This address is inside your own network. Whoever runs this server can allow that with"
              + " HEED_PRIVATE_WEBHOOKS=true.");
    }
    return uri;
  }

  private static URI parsed(String address) {
    try {
      URI uri = URI.create(address.strip());
      if (uri.getHost() != null && uri.getUserInfo() == null && uri.getScheme() != null) {
        return uri;
      }
    } catch (IllegalArgumentException malformed) {
      // Told below like an address without a host.
    }
    throw new InvalidInput("address", "Enter the whole address, beginning with https://.");
  }

  private static boolean isPrivate(String host) {
    try {
      for (InetAddress one : InetAddress.getAllByName(host)) {
        if (isPrivate(one)) {
          return true;
        }
      }
      return false;
    } catch (UnknownHostException unknown) {
      throw new InvalidInput("address", "There is no host called “%s”.".formatted(host));
    }
  }

  private static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
    boolean carrierGrade = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || uniqueLocal
        || carrierGrade;
  }
}
