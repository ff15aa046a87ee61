package org.heed.delivery.sms;

/**
 * How a text travels. Providers charge by segment: 160 characters of the GSM-7 alphabet or 70 of
 * UCS-2 in one message, 153 and 67 in each part of a longer one.
 *
 * @param characters units of the alphabet that the text takes
 * @param segments how many messages are charged, 1 or more
 * @param gsm whether every character is in the GSM-7 alphabet
 */
public record SmsLength(int characters, int segments, boolean gsm) {

  private static final String BASIC =
      "@£$¥èéùìòÇ\n"
          + "Øø\r"
          + "ÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
          + "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String EXTENDED = "\f^{}\\[~]|€";

  /** Measures a text. */
  public static SmsLength of(String text) {
    boolean gsm = text.chars().allMatch(one -> units(one) > 0);
    return gsm ? gsm(text) : wide(text);
  }

  private static SmsLength gsm(String text) {
    int length = text.chars().map(SmsLength::units).sum();
    if (length <= 160) {
      return new SmsLength(length, 1, true);
    }
    int segments = 1;
    int used = 0;
    for (int index = 0; index < text.length(); index++) {
      int units = units(text.charAt(index));
      // An escaped character is never cut in two.
      if (used + units > 153) {
        segments++;
        used = 0;
      }
      used += units;
    }
    return new SmsLength(length, segments, true);
  }

  private static SmsLength wide(String text) {
    int length = text.length();
    if (length <= 70) {
      return new SmsLength(length, 1, false);
    }
    int segments = 1;
    int used = 0;
    for (int index = 0; index < length; ) {
      int units = Character.charCount(text.codePointAt(index));
      if (used + units > 67) {
        segments++;
        used = 0;
      }
      used += units;
      index += units;
    }
    return new SmsLength(length, segments, false);
  }

  private static int units(int character) {
    if (BASIC.indexOf(character) >= 0) {
      return 1;
    }
    return EXTENDED.indexOf(character) >= 0 ? 2 : 0;
  }
}
