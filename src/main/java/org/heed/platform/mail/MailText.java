package org.heed.platform.mail;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * The words of a mail, in pieces of which most may be shared with other mails.
 *
 * @param pieces in their order, at least one
 */
public record MailText(List<MailPiece> pieces) {

  /** Keeps the order. */
  public MailText {
    pieces = List.copyOf(pieces);
  }

  /** Words of a mail that has nothing in common with others. */
  public static MailText of(String words) {
    return new MailText(List.of(new MailPiece(words)));
  }

  /** All of it, as one reads it. */
  @Override
  public String toString() {
    return pieces.stream().map(MailPiece::text).collect(joining());
  }
}
