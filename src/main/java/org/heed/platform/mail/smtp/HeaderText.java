package org.heed.platform.mail.smtp;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import org.heed.platform.mail.MailRejected;

/** Header values: one line each, other letters than ASCII encoded (RFC 2047), long ones folded. */
final class HeaderText {

  private static final int LONGEST_UNFOLDED = 60;

  private HeaderText() {}

  /** Refuses what would begin another header: a mail with forged headers is never sent. */
  static void requireOneLine(String name, String value) throws MailRejected {
    for (int index = 0; index < value.length(); index++) {
      char character = value.charAt(index);
      boolean control = character < ' ' && character != '\t';
      if (control || character == 0x7F || character == 0x85 || character == 0x2028) {
        throw new MailRejected("501 The " + name + " of a mail must be one line of text", false);
      }
    }
  }

  /** A value as it stands after the header's name. */
  static String encode(String name, String value) throws MailRejected {
    requireOneLine(name, value);
    if (value.length() <= LONGEST_UNFOLDED && value.chars().allMatch(HeaderText::isPlain)) {
      return value;
    }
    try {
      return MimeUtility.fold(name.length() + 2, MimeUtility.encodeText(value, "UTF-8", null));
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isPlain(int character) {
    return character >= ' ' && character < 0x7F && character != '=';
  }
}
