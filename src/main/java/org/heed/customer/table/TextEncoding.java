package org.heed.customer.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.heed.platform.web.InvalidInput;

/**
 * How the bytes of a text file become letters.
 *
 * @param charset how to decode
 * @param markBytes length of the byte order mark to skip, in bytes
 * @param guessed whether the file gave no proof, so that a person should look at the letters
 */
public record TextEncoding(Charset charset, int markBytes, boolean guessed) {

  private static final int SAMPLE = 4096;

  /**
   * Finds the encoding: a byte order mark, else UTF-16 by its zero bytes, else UTF-8 when all of
   * the file is valid UTF-8, else Windows-1252.
   *
   * @throws InvalidInput when zero bytes show that this is no text
   */
  public static TextEncoding detect(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(SAMPLE);
    }
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3, false);
    }
    if (startsWith(start, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2, false);
    }
    if (startsWith(start, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2, false);
    }
    return withoutMark(file, start);
  }

  private static TextEncoding withoutMark(Path file, byte[] start) throws IOException {
    int even = zeros(start, 0);
    int odd = zeros(start, 1);
    if (odd > start.length / 5 && even == 0) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 0, true);
    }
    if (even > start.length / 5 && odd == 0) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 0, true);
    }
    refuseZeros(file);
    return isUtf8(file)
        ? new TextEncoding(StandardCharsets.UTF_8, 0, false)
        : new TextEncoding(Charset.forName("windows-1252"), 0, true);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int zeros(byte[] bytes, int from) {
    int count = 0;
    for (int i = from; i < bytes.length; i += 2) {
      count += bytes[i] == 0 ? 1 : 0;
    }
    return count;
  }

  private static void refuseZeros(Path file) throws IOException {
    long line = 1;
    byte[] block = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(block); read > 0; read = in.read(block)) {
        for (int i = 0; i < read; i++) {
          if (block[i] == '\n') {
            line++;
          } else if (block[i] == 0) {
            throw new InvalidInput(
                "file",
                "Line %d holds a zero byte, so this is not a text file. Export the list again as CSV (UTF-8)."
                    .formatted(line));
          }
        }
      }
    }
  }

  private static boolean isUtf8(Path file) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer letters = CharBuffer.allocate(1 << 16);
    try (InputStream in = Files.newInputStream(file)) {
      boolean end = false;
      while (!end) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        if (decoder.decode(bytes, letters.clear(), end).isError()) {
          return false;
        }
        bytes.compact();
      }
    }
    return true;
  }
}
