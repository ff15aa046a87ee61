package org.heed.platform.mail.smtp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text as quoted-printable (RFC 2045): readable, 7 bits, lines of at most 76 characters. */
final class QuotedPrintable {

  private static final int MAX_LINE = 75;
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
  private static final int ESCAPED = 3;
  private static final boolean[] PLAIN = new boolean[256];

  static {
    Arrays.fill(PLAIN, ' ' + 1, 0x7F, true);
    PLAIN['='] = false;
  }

  /** Every byte escaped, and a soft break after every 25 of them. */
  private static final int MOST_PER_BYTE = 4;

  private static final int LAST_BREAK = 3;

  // An array and not a stream: a mail has ten thousand bytes, and each would take a lock.
  private final byte[] written;
  private int length;
  private int column;

  private QuotedPrintable(int bytes) {
    this.written = new byte[bytes * MOST_PER_BYTE + LAST_BREAK];
  }

  /**
   * The text in UTF-8; every line ends with CRLF. A text that goes on ends at the beginning of a
   * line, with a break that no reader sees, so that what follows does not depend on it.
   */
  static byte[] print(String text, boolean goesOn) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    QuotedPrintable printable = new QuotedPrintable(bytes.length);
    printable.write(bytes, goesOn);
    return Arrays.copyOf(printable.written, printable.length);
  }

  private void write(byte[] text, boolean goesOn) {
    int index = 0;
    while (index < text.length) {
      int end = plainUntil(text, index);
      copy(text, index, end);
      index = end;
      if (index < text.length) {
        special(text, index++);
      }
    }
    if (!goesOn) {
      endLine();
    } else if (column > 0) {
      softBreak();
    }
  }

  /** A mail is nearly all plain text: its runs are found by a glance a byte and copied whole. */
  private static int plainUntil(byte[] text, int index) {
    int end = index;
    while (end < text.length && (PLAIN[text[end] & 0xFF] || isInnerSpace(text, end))) {
      end++;
    }
    return end;
  }

  private void copy(byte[] text, int from, int end) {
    int next = from;
    while (next < end) {
      breakUnlessFits(1);
      int fits = Math.min(end - next, MAX_LINE - column);
      System.arraycopy(text, next, written, length, fits);
      length += fits;
      column += fits;
      next += fits;
    }
  }

  private void special(byte[] text, int index) {
    byte next = text[index];
    if (next == '\n') {
      endLine();
    } else if (next != '\r' || index + 1 == text.length || text[index + 1] != '\n') {
      escaped(next);
    }
  }

  private static boolean isInnerSpace(byte[] text, int index) {
    boolean space = text[index] == ' ' || text[index] == '\t';
    boolean lineGoesOn =
        index + 1 < text.length && text[index + 1] != '\n' && text[index + 1] != '\r';
    return space && lineGoesOn;
  }

  private void escaped(byte next) {
    breakUnlessFits(ESCAPED);
    column += ESCAPED;
    put((byte) '=');
    put(HEX[(next >> 4) & 0xF]);
    put(HEX[next & 0xF]);
  }

  private void breakUnlessFits(int width) {
    if (column + width > MAX_LINE) {
      softBreak();
    }
  }

  private void softBreak() {
    put((byte) '=');
    endLine();
  }

  private void endLine() {
    put((byte) '\r');
    put((byte) '\n');
    column = 0;
  }

  private void put(byte next) {
    written[length++] = next;
  }
}
