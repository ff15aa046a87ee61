package org.heed.response.anonymous;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.heed.platform.text.SignedToken;
import org.springframework.stereotype.Component;

/**
 * The ids of anonymous answers: far above those that are counted up, and in no order.
 *
 * <p>A page without an invitation draws a key for its answer. The id is computed from that key and
 * the instance's secret, so that the same answer sent twice is stored once and words find their
 * score, while the key itself is stored nowhere.
 */
@Component
public class AnonymousIds {

  private static final String PURPOSE = "anonymous-answer";
  private static final long LOWEST = 1L << 40;
  private static final long HIGHEST = 1L << 52;
  private static final long LOW_HALF = 0xFFFF_FFFFL;

  private final SignedToken tokens;

  AnonymousIds(SignedToken tokens) {
    this.tokens = tokens;
  }

  /** An id that nothing leads to. */
  public static long random() {
    return ThreadLocalRandom.current().nextLong(LOWEST, HIGHEST);
  }

  /** The id of the answer that a page gave under this key. */
  public long of(long workspaceId, long touchpointId, UUID key) {
    long high = key.getMostSignificantBits();
    long low = key.getLeastSignificantBits();
    String signed =
        tokens.sign(
            PURPOSE,
            workspaceId,
            touchpointId,
            high >>> Integer.SIZE,
            high & LOW_HALF,
            low >>> Integer.SIZE,
            low & LOW_HALF);
    return LOWEST + Math.floorMod(firstBytes(signed), HIGHEST - LOWEST);
  }

  private static long firstBytes(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
