package org.heed.customer.mapping;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Cells read as amounts of money. */
public final class Amounts {

  private static final Map<String, String> SIGNS =
      Map.of("€", "EUR", "$", "USD", "£", "GBP", "¥", "JPY", "₹", "INR", "zł", "PLN", "₺", "TRY");

  private Amounts() {}

  /** The currency that an amount names by sign or code; null when it names none. */
  static @Nullable String currency(String amount) {
    for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
      if (amount.contains(sign.getKey())) {
        return sign.getValue();
      }
    }
    if (amount.chars().noneMatch(Character::isDigit)) {
      return null;
    }
    Matcher code = Pattern.compile("\\b[A-Z]{3}\\b").matcher(amount.toUpperCase(Locale.ROOT));
    return code.find() ? code.group() : null;
  }

  /**
   * Minor units of an amount such as {@code 1.200.000,50 €} or {@code $1,200.50}. Groups must be of
   * three digits (two are usual in India): a thousands separator taken for a decimal sign would be
   * a thousandfold error.
   *
   * @param decimalSign comma or dot
   * @param currency ISO 4217 code that says how many decimals there are; null for two
   */
  public static long minorUnits(String text, char decimalSign, @Nullable String currency) {
    String digits = text.replaceAll("[\\p{Sc}\\p{IsAlphabetic}\\s\\u00A0\\u202F'’_]", "");
    char group = decimalSign == ',' ? '.' : ',';
    String number =
        "-?[0-9]+(%2$s[0-9]+)?|-?[0-9]{1,3}(%1$s[0-9]{2,3})*%1$s[0-9]{3}(%2$s[0-9]+)?"
            .formatted(Pattern.quote("" + group), Pattern.quote("" + decimalSign));
    if (digits.length() > 25
        || !digits.matches(number)
        || text.matches("(?i).*\\d\\s*[a-z]+\\d.*")) {
      throw new InvalidInput(
          "annualRevenue",
          "“%s” is not an amount with “%s” before the decimals.".formatted(text, decimalSign));
    }
    int decimals = currency == null ? 2 : Currency.getInstance(currency).getDefaultFractionDigits();
    BigDecimal amount = new BigDecimal(digits.replace("" + group, "").replace(decimalSign, '.'));
    if (amount.scale() > Math.max(0, decimals)) {
      throw new InvalidInput(
          "annualRevenue",
          "“%s” has more decimals than the currency; is the decimal sign chosen right?"
              .formatted(text));
    }
    return minor(amount.movePointRight(Math.max(0, decimals)), text);
  }

  private static long minor(BigDecimal amount, String text) {
    try {
      return amount.longValueExact();
    } catch (ArithmeticException tooLarge) {
      throw new InvalidInput("annualRevenue", "“%s” is too large.".formatted(text));
    }
  }
}
