package org.heed.platform.text;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The order in which readers look for names: case and accents make no difference, so "Édouard"
 * stands among the E. The database has the same order in {@code heed_sort_key(name)}.
 */
public final class ReadingOrder {

  /** Compares names. */
  public static final Comparator<String> NAMES = Comparator.comparing(ReadingOrder::key);

  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
  private static final String WITHOUT_ACCENT = "øØłŁđĐħĦı";
  private static final String INSTEAD = "oOlLdDhHi";

  private ReadingOrder() {}

  /** What a name is sorted by: in lower case, without accents. */
  static String key(String name) {
    String apart = spelled(Normalizer.normalize(name, Normalizer.Form.NFKD));
    String plain = ACCENTS.matcher(apart).replaceAll("");
    StringBuilder key = new StringBuilder(plain.length());
    for (int at = 0; at < plain.length(); at++) {
      int known = WITHOUT_ACCENT.indexOf(plain.charAt(at));
      key.append(known < 0 ? plain.charAt(at) : INSTEAD.charAt(known));
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  /** Letters that stand for two, and one that is a letter of its own. */
  private static String spelled(String apart) {
    return apart
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("Æ", "Ae")
        .replace("œ", "oe")
        .replace("Œ", "Oe")
        .replace("и\u0306", "й")
        .replace("И\u0306", "Й");
  }
}
