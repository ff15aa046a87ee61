package org.heed.platform.mail.smtp;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.heed.platform.mail.MailRejected;

/**
 * Addresses as SMTP takes them: one mailbox, nothing that could begin another header or command.
 */
final class MailAddress {

  private static final int MAX_LENGTH = 254;
  private static final Pattern MAILBOX =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}");

  private MailAddress() {}

  /**
   * The bare address, its domain in ASCII form.
   *
   * @throws MailRejected when it is not exactly one usable address
   */
  static String require(String address) throws MailRejected {
    String ascii = withAsciiDomain(address.strip());
    if (ascii.length() > MAX_LENGTH || !MAILBOX.matcher(ascii).matches()) {
      throw new MailRejected("501 This is not a usable mail address: " + printable(address), true);
    }
    return ascii;
  }

  private static String withAsciiDomain(String address) {
    int at = address.lastIndexOf('@');
    if (at < 0 || address.chars().allMatch(character -> character < 128)) {
      return address;
    }
    try {
      return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
    } catch (IllegalArgumentException notADomain) {
      return address;
    }
  }

  private static String printable(String address) {
    String visible = address.replaceAll("\\p{Cntrl}", "?");
    return visible.length() > MAX_LENGTH ? visible.substring(0, MAX_LENGTH) + "…" : visible;
  }

  /**
   * Reads {@code Name <address>} or a bare address.
   *
   * @throws MailRejected when it is neither
   */
  static InternetAddress parse(String sender) throws MailRejected {
    HeaderText.requireOneLine("sender", sender);
    int open = sender.lastIndexOf('<');
    if (open < 0) {
      return address(require(sender), "");
    }
    String address = sender.substring(open + 1).replaceFirst(">\\s*$", "");
    return address(require(address), unquoted(sender.substring(0, open).strip()));
  }

  private static String unquoted(String name) {
    boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
    return quoted ? name.substring(1, name.length() - 1).replaceAll("\\\\(.)", "$1") : name;
  }

  private static InternetAddress address(String address, String name) throws MailRejected {
    try {
      return name.isEmpty()
          ? new InternetAddress(address, true)
          : new InternetAddress(address, name, StandardCharsets.UTF_8.name());
    } catch (AddressException | UnsupportedEncodingException unusable) {
      throw new MailRejected("501 " + unusable.getMessage(), true);
    }
  }
}
