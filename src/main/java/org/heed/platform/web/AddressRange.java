package org.heed.platform.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Addresses that begin with the same bits, written like {@code 10.0.0.0/8} or {@code
 * 2001:db8::/32}; an address without a length stands for itself.
 */
public record AddressRange(InetAddress start, int bits) {

  /**
   * Reads a range.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static AddressRange of(String text) {
    String[] parts = text.strip().split("/", 2);
    InetAddress start = InetAddress.ofLiteral(parts[0]);
    int most = start.getAddress().length * 8;
    int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException("Not a range of addresses: " + text);
    }
    return new AddressRange(start, bits);
  }

  /** Whether the address is one of them. */
  public boolean contains(InetAddress address) {
    return address.getAddress().length == start.getAddress().length
        && Arrays.equals(cut(address, bits), cut(start, bits));
  }

  /** The network of an address: its first bits, the others zero, as text. */
  public static String network(InetAddress address, int bits) {
    try {
      return InetAddress.getByAddress(cut(address, bits)).getHostAddress() + "/" + bits;
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] cut(InetAddress address, int bits) {
    byte[] bytes = address.getAddress();
    for (int place = 0; place < bytes.length; place++) {
      int kept = Math.clamp(bits - place * 8L, 0, 8);
      bytes[place] &= (byte) (0xFF << (8 - kept));
    }
    return bytes;
  }
}
