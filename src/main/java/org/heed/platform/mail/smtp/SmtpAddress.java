package org.heed.platform.mail.smtp;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the mail server is and how to sign in there.
 *
 * @param implicitTls whether TLS begins with the connection ({@code smtps})
 * @param startTls {@code required}, {@code offered} or {@code off}
 */
record SmtpAddress(
    String host,
    int port,
    boolean implicitTls,
    String startTls,
    @Nullable String user,
    @Nullable String password) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> START_TLS = Set.of("required", "offered", "off");

  /**
   * Reads {@code smtp://user:password@host:587?starttls=required} or {@code smtps://…}; user and
   * password are percent-decoded. Without the option, STARTTLS is used where offered, and required
   * before a password leaves the machine.
   *
   * @throws IllegalArgumentException with a sentence that never repeats the password
   */
  static SmtpAddress parse(String url) {
    URI uri = uri(url);
    boolean implicitTls = "smtps".equals(uri.getScheme());
    int usualPort = implicitTls ? 465 : uri.getRawUserInfo() == null ? 25 : 587;
    String[] credentials =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    return new SmtpAddress(
        uri.getHost(),
        uri.getPort() < 0 ? usualPort : uri.getPort(),
        implicitTls,
        startTls(uri),
        credentials.length == 0 ? null : decode(credentials[0]),
        credentials.length < 2 ? null : decode(credentials[1]));
  }

  private static URI uri(String url) {
    URI uri;
    try {
      uri = URI.create(url.strip());
    } catch (IllegalArgumentException malformed) {
      throw unusable();
    }
    boolean known = "smtp".equals(uri.getScheme()) || "smtps".equals(uri.getScheme());
    if (!known || uri.getHost() == null) {
      throw unusable();
    }
    return uri;
  }

  private static String startTls(URI uri) {
    String query = uri.getRawQuery();
    if (query == null) {
      boolean secretTravels = uri.getRawUserInfo() != null && !LOOPBACK.contains(uri.getHost());
      return secretTravels ? "required" : "offered";
    }
    String value = query.toLowerCase(Locale.ROOT).replaceFirst("^starttls=", "");
    if (!START_TLS.contains(value)) {
      throw new IllegalArgumentException(
          "The option in HEED_SMTP_URL is not known. Write ?starttls=required, ?starttls=offered or"
              + " ?starttls=off.");
    }
    return value;
  }

  private static IllegalArgumentException unusable() {
    return new IllegalArgumentException(
        "HEED_SMTP_URL cannot be read. Write it as smtp://user:password@host:587 or"
            + " smtps://user:password@host:465, with special characters in user and password"
            + " percent-encoded.");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Without user and password, for people and logs. */
  @Override
  public String toString() {
    return (implicitTls ? "smtps://" : "smtp://") + host + ":" + port;
  }
}
