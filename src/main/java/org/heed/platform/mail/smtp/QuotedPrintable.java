package org.heed.platform.mail.smtp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Text as quoted-printable (RFC 2045): readable, 7 bits, lines of at most 76 characters. */
final class QuotedPrintable {

  private static final int MAX_LINE = 75;
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
  private static final int ESCAPED = 3;

  private final ByteArrayOutputStream out;
  private int column;

  private QuotedPrintable(ByteArrayOutputStream out) {
    this.out = out;
  }

  /** Appends the text in UTF-8; every line ends with CRLF, the last one too. */
  static void write(String text, ByteArrayOutputStream out) {
    new QuotedPrintable(out).write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(byte[] text) {
    for (int index = 0; index < text.length; index++) {
      byte next = text[index];
      if (next == '\n') {
        endLine();
      } else if (next == '\r' && index + 1 < text.length && text[index + 1] == '\n') {
        continue;
      } else if (isPlain(next) || isInnerSpace(text, index)) {
        plain(next);
      } else {
        escaped(next);
      }
    }
    endLine();
  }

  private static boolean isPlain(byte next) {
    return next > ' ' && next < 0x7F && next != '=';
  }

  private static boolean isInnerSpace(byte[] text, int index) {
    boolean space = text[index] == ' ' || text[index] == '\t';
    boolean lineGoesOn =
        index + 1 < text.length && text[index + 1] != '\n' && text[index + 1] != '\r';
    return space && lineGoesOn;
  }

  private void plain(byte next) {
    breakUnlessFits(1);
    out.write(next);
  }

  private void escaped(byte next) {
    breakUnlessFits(ESCAPED);
    out.write('=');
    out.write(HEX[(next >> 4) & 0xF]);
    out.write(HEX[next & 0xF]);
  }

  private void breakUnlessFits(int width) {
    if (column + width > MAX_LINE) {
      out.write('=');
      endLine();
    }
    column += width;
  }

  private void endLine() {
    out.write('\r');
    out.write('\n');
    column = 0;
  }
}
