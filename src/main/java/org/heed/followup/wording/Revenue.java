package org.heed.followup.wording;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Amounts of money as people read them. */
public final class Revenue {

  private Revenue() {}

  /**
   * Whole units with thousands separators: {@code €480,000}, {@code CHF 12,000}.
   *
   * @param minorUnits cents
   * @param currency ISO 4217 code; null gives the bare number
   */
  public static String words(long minorUnits, @Nullable String currency) {
    String amount = String.format(Locale.ROOT, "%,d", Math.round(minorUnits / 100.0));
    return switch (currency) {
      case null -> amount;
      case "EUR" -> "€" + amount;
      case "USD" -> "$" + amount;
      case "GBP" -> "£" + amount;
      default -> currency + " " + amount;
    };
  }
}
