package org.heed.platform.mail;

import java.util.regex.Pattern;

/**
 * A file that goes with a mail.
 *
 * @param name of plain letters, digits, dots and dashes, such as {@code board.pdf}
 * @param type media type, such as {@code application/pdf}
 */
// Compared by nobody; copying a file would cost more than it protects.
@SuppressWarnings("ArrayRecordComponent")
public record MailFile(String name, String type, byte[] content) {

  /** Many mail servers refuse mails above 10 MB; in a mail a file is a third larger. */
  public static final int MOST_BYTES = 3 * 1024 * 1024;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,79}");
  private static final Pattern TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]+");

  /**
   * Checks what is given.
   *
   * @throws IllegalArgumentException for a name or type that needs quoting, or a file too large
   */
  public MailFile {
    if (!NAME.matcher(name).matches()
        || !TYPE.matcher(type).matches()
        || content.length > MOST_BYTES) {
      throw new IllegalArgumentException("A file that no mail can carry: " + name);
    }
  }
}
