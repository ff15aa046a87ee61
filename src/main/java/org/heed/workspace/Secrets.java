package org.heed.workspace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Random texts that stand for a right: API keys and one-time links. They carry 256 random bits, so
 * a plain SHA-256 of them can be stored and looked up.
 */
public final class Secrets {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** A new API key, {@code heed_} and 43 characters. */
  public static String apiKey() {
    return "heed_" + link();
  }

  /** A new text for a link, 43 characters of base64url. */
  public static String link() {
    byte[] drawn = new byte[BYTES];
    RANDOM.nextBytes(drawn);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
  }

  /** What is stored instead of the text. */
  public static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
