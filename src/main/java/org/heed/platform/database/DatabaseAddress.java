package org.heed.platform.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where an external PostgreSQL is.
 *
 * @param jdbcUrl address for the driver, without user and password
 * @param user role to sign in as
 * @param password its password, possibly empty
 */
record DatabaseAddress(String jdbcUrl, String user, String password) {

  /**
   * Reads {@code postgresql://user:password@host:port/database?option=value}; user and password are
   * percent-decoded.
   *
   * @throws IllegalArgumentException with a sentence that never repeats the password
   */
  static DatabaseAddress parse(String url) {
    URI uri = uri(url);
    String[] credentials = uri.getRawUserInfo().split(":", 2);
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new DatabaseAddress(
        "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
        decode(credentials[0]),
        credentials.length > 1 ? decode(credentials[1]) : "");
  }

  private static URI uri(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException malformed) {
      throw unusable();
    }
    boolean complete =
        ("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme()))
            && uri.getHost() != null
            && uri.getRawUserInfo() != null
            && uri.getRawPath() != null
            && uri.getRawPath().length() > 1;
    if (!complete) {
      throw unusable();
    }
    return uri;
  }

  private static IllegalArgumentException unusable() {
    return new IllegalArgumentException(
        "HEED_DATABASE_URL cannot be read. Write it as postgresql://user:password@host:5432/database,"
            + " with special characters in user and password percent-encoded.");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
