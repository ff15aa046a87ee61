package org.heed.platform.mail;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a mail's text. One that is the same for many recipients is kept, and with it how it
 * looks on the wire, so that this is worked out once and not for every mail.
 */
public final class MailPiece {

  private final String text;
  private volatile @Nullable Printed printed;

  /** A piece with these words. */
  public MailPiece(String text) {
    this.text = text;
  }

  /** What it says. */
  public String text() {
    return text;
  }

  /**
   * How it looks on the wire. The bytes are kept: nobody may change them.
   *
   * @param goesOn whether another piece follows on the same line
   * @param printer the same at every call
   */
  public byte[] printed(boolean goesOn, Printer printer) {
    Printed known = printed;
    if (known == null || known.goesOn() != goesOn) {
      known = new Printed(goesOn, printer.print(text, goesOn));
      printed = known;
    }
    return known.bytes();
  }

  /** Encodes text for the wire. */
  @FunctionalInterface
  public interface Printer {

    /** The bytes of this text, which goes on in another piece or ends here. */
    byte[] print(String text, boolean goesOn);
  }

  private record Printed(boolean goesOn, byte[] bytes) {}
}
