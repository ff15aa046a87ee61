package org.heed.customer.imports.upload;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;

/** Reads numbered pieces as one stream; an empty piece is the end. */
final class PartsInput extends InputStream {

  private final IntFunction<byte[]> parts;
  private byte[] part;
  private int number;
  private int position;

  PartsInput(IntFunction<byte[]> parts) {
    this.parts = parts;
    this.part = parts.apply(0);
  }

  @Override
  public int read() {
    return hasMore() ? part[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, part.length - position);
    System.arraycopy(part, position, target, offset, count);
    position += count;
    return count;
  }

  private boolean hasMore() {
    if (position == part.length && part.length > 0) {
      part = parts.apply(++number);
      position = 0;
    }
    return part.length > 0;
  }
}
