package org.heed.platform.text;

import java.util.Locale;

/** How many there are of something, as people say it. */
public final class Count {

  private Count() {}

  /**
   * The number with its noun: "0 cases", "1 case", "1,200 cases".
   *
   * @param noun in the singular, of those that take an s
   */
  public static String of(long number, String noun) {
    return String.format(Locale.ENGLISH, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }
}
