package org.heed.survey;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Tells pictures by their first bytes; names and declared types are not trusted. */
final class PictureKind {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] WEBP = "WEBP".getBytes(StandardCharsets.US_ASCII);

  private PictureKind() {}

  /** The media type, or empty when it is no picture that browsers and mail programs show. */
  static Optional<String> of(byte[] bytes) {
    if (has(bytes, 0, PNG)) {
      return Optional.of("image/png");
    }
    if (has(bytes, 0, JPEG)) {
      return Optional.of("image/jpeg");
    }
    return has(bytes, 0, RIFF) && has(bytes, 8, WEBP)
        ? Optional.of("image/webp")
        : Optional.empty();
  }

  private static boolean has(byte[] bytes, int offset, byte[] magic) {
    return bytes.length >= offset + magic.length
        && Arrays.equals(bytes, offset, offset + magic.length, magic, 0, magic.length);
  }
}
