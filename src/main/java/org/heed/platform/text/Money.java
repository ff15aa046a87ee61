package org.heed.platform.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Amounts of money as people read them. */
public final class Money {

  private static final int USUAL_DECIMALS = 2;

  private Money() {}

  /**
   * Whole units with thousands separators: {@code €480,000}, {@code CHF 12,000}.
   *
   * @param minorUnits such as cents
   * @param currency ISO 4217 code; null gives the bare number
   */
  public static String words(long minorUnits, @Nullable String currency) {
    int decimals =
        currency == null
            ? USUAL_DECIMALS
            : Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    long whole = Math.round(minorUnits / Math.pow(10, decimals));
    return sign(currency) + String.format(Locale.ROOT, "%,d", whole);
  }

  /** An estimate: its first two digits, so that it looks as rough as it is: {@code €170,000}. */
  public static String about(long minorUnits, @Nullable String currency) {
    BigDecimal rough = new BigDecimal(minorUnits).round(new MathContext(2, RoundingMode.HALF_UP));
    return words(rough.longValue(), currency);
  }

  /** What stands before an amount: {@code €}, or the code and a space; empty without currency. */
  public static String sign(@Nullable String currency) {
    return switch (currency) {
      case null -> "";
      case "EUR" -> "€";
      case "USD" -> "$";
      case "GBP" -> "£";
      default -> currency + " ";
    };
  }
}
