package org.heed.response.open;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The HMAC-SHA256 of a text, in hexadecimal digits, as customers' servers make it. */
final class HexSignature {

  private HexSignature() {}

  static String of(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(bytes(text)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Compares in a time that tells nothing about the right one. */
  static boolean isRight(String claimed, String secret, String text) {
    return MessageDigest.isEqual(bytes(of(secret, text)), bytes(claimed.toLowerCase(Locale.ROOT)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
