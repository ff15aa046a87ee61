package org.heed.platform.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Short tokens for links: numbers that anybody may carry and nobody may alter or guess. A token is
 * the numbers (variable length, 7 bits a byte) followed by the first 128 bits of their HMAC-SHA256,
 * in base64url. Nothing has to be stored to check one.
 */
public final class SignedToken {

  private static final int SIGNATURE_BYTES = 16;
  private static final int MAX_TOKEN = 120;

  /** Looking one up costs more than using it, so each use takes a copy of this one. */
  private final Mac keyed;

  /**
   * Uses the instance's secret.
   *
   * @param secret at least 32 random bytes
   */
  public SignedToken(byte[] secret) {
    this.keyed = keyed(secret);
  }

  /**
   * A token for these numbers.
   *
   * @param purpose what the link is for; a token of one purpose is worthless for another
   * @param parts numbers from 0
   */
  public String sign(String purpose, long... parts) {
    byte[] body = encode(parts);
    byte[] signature = signature(purpose, body);
    byte[] token = Arrays.copyOf(body, body.length + SIGNATURE_BYTES);
    System.arraycopy(signature, 0, token, body.length, SIGNATURE_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /**
   * The numbers of a token that was signed here for this purpose; empty for every other text.
   *
   * @param count how many numbers a token of this purpose has
   */
  public Optional<long[]> verify(String purpose, int count, String token) {
    byte[] bytes = decodeBase64(token);
    if (bytes.length <= SIGNATURE_BYTES) {
      return Optional.empty();
    }
    byte[] body = Arrays.copyOf(bytes, bytes.length - SIGNATURE_BYTES);
    byte[] claimed = Arrays.copyOfRange(bytes, body.length, bytes.length);
    byte[] real = Arrays.copyOf(signature(purpose, body), SIGNATURE_BYTES);
    return MessageDigest.isEqual(real, claimed)
        ? Optional.of(decode(body)).filter(parts -> parts.length == count)
        : Optional.empty();
  }

  private static byte[] decodeBase64(String token) {
    if (token.length() > MAX_TOKEN) {
      return new byte[0];
    }
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  private static Mac keyed(byte[] secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private byte[] signature(String purpose, byte[] body) {
    try {
      Mac mac = (Mac) keyed.clone();
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(body);
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] encode(long... parts) {
    ByteBuffer buffer = ByteBuffer.allocate(parts.length * 10);
    for (long part : parts) {
      long rest = part;
      while (rest > 0x7F) {
        buffer.put((byte) ((rest & 0x7F) | 0x80));
        rest >>>= 7;
      }
      buffer.put((byte) rest);
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private static long[] decode(byte[] body) {
    long[] parts = new long[body.length];
    int count = 0;
    int shift = 0;
    for (byte next : body) {
      parts[count] |= (long) (next & 0x7F) << shift;
      shift += 7;
      if (next >= 0) {
        count++;
        shift = 0;
      }
    }
    return Arrays.copyOf(parts, count);
  }
}
