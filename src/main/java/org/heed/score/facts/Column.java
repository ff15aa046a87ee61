package org.heed.score.facts;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The codes of one attribute in one block, in as few bytes as they need.
 *
 * @param width bytes for each code; 0 when all are the same one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copying would cost what this saves
record Column(int width, byte[] bytes) {

  /** Nothing was known of this attribute in the whole block. */
  static final Column EMPTY = new Column(0, new byte[4]);

  static Column of(int... codes) {
    int highest = 0;
    boolean same = true;
    for (int code : codes) {
      highest = Math.max(highest, code);
      same &= code == codes[0];
    }
    if (same) {
      return new Column(0, ByteBuffer.allocate(4).putInt(codes.length == 0 ? 0 : codes[0]).array());
    }
    int width = highest < 1 << 8 ? 1 : highest < 1 << 16 ? 2 : 4;
    ByteBuffer bytes = ByteBuffer.allocate(codes.length * width);
    for (int code : codes) {
      switch (width) {
        case 1 -> bytes.put((byte) code);
        case 2 -> bytes.putShort((short) code);
        default -> bytes.putInt(code);
      }
    }
    return new Column(width, bytes.array());
  }

  boolean isEmpty() {
    return width == 0 && ByteBuffer.wrap(bytes).getInt() == 0;
  }

  /** Writes the codes of the first {@code count} of these rows to an array. */
  void read(int[] rows, int count, int[] into) {
    switch (width) {
      case 0 -> Arrays.fill(into, 0, count, ByteBuffer.wrap(bytes).getInt());
      case 1 -> {
        for (int i = 0; i < count; i++) {
          into[i] = bytes[rows[i]] & 0xFF;
        }
      }
      case 2 -> {
        for (int i = 0; i < count; i++) {
          int at = 2 * rows[i];
          into[i] = ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
        }
      }
      default -> {
        ByteBuffer codes = ByteBuffer.wrap(bytes);
        for (int i = 0; i < count; i++) {
          into[i] = codes.getInt(4 * rows[i]);
        }
      }
    }
  }
}
