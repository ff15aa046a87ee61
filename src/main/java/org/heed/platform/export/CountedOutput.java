package org.heed.platform.export;

import java.io.IOException;
import java.io.OutputStream;

/** Knows how much was written. */
final class CountedOutput {

  private final OutputStream out;
  private long position;

  CountedOutput(OutputStream out) {
    this.out = out;
  }

  long position() {
    return position;
  }

  void write(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }

  void flush() throws IOException {
    out.flush();
  }
}
