package org.heed.customer.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.customer.mapping.Mapping.DateOrder;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Cells read as dates, amounts and yes or no, the way the mapping says they are written. */
public final class Values {

  private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
  private static final Map<String, String> SIGNS =
      Map.of("€", "EUR", "$", "USD", "£", "GBP", "¥", "JPY", "₹", "INR", "zł", "PLN", "₺", "TRY");
  private static final Pattern YES =
      Pattern.compile(
          "(?i)yes|y|true|1|x|✓|ja|j|oui|o|s[ií]|sim|tak|t|opted[ _-]?(in|out)|agreed|unsubscribed");
  private static final Pattern NO =
      Pattern.compile("(?i)no|n|false|0|-|nein|non|n[ãa]o|nee|nie|f|none|subscribed");

  private Values() {}

  /** A day; a time of day behind it is left out. */
  static LocalDate date(String text, DateOrder order) {
    String day = text.strip().replaceFirst("[T ]\\d{1,2}:\\d{2}.*$", "");
    Matcher iso = ISO.matcher(day);
    Matcher yearLast = YEAR_LAST.matcher(day);
    try {
      if (iso.matches()) {
        return day(iso, 1, 2, 3);
      }
      if (yearLast.matches() && order != DateOrder.YEAR_FIRST) {
        return order == DateOrder.DAY_FIRST ? day(yearLast, 3, 2, 1) : day(yearLast, 3, 1, 2);
      }
    } catch (DateTimeException noSuchDay) {
      throw new InvalidInput(
          "date", "“%s” is no day of the calendar%s.".formatted(text, hint(yearLast, order)));
    }
    throw new InvalidInput(
        "date", "“%s” is not a date such as %s.".formatted(text, example(order)));
  }

  private static LocalDate day(Matcher parts, int year, int month, int day) {
    return LocalDate.of(
        Integer.parseInt(parts.group(year)),
        Integer.parseInt(parts.group(month)),
        Integer.parseInt(parts.group(day)));
  }

  private static String hint(Matcher yearLast, DateOrder order) {
    return yearLast.matches() && order == DateOrder.MONTH_FIRST
        ? " when the month comes first"
        : "";
  }

  private static String example(DateOrder order) {
    return switch (order) {
      case YEAR_FIRST -> "2026-01-31";
      case DAY_FIRST -> "31.01.2026 or 2026-01-31";
      case MONTH_FIRST -> "01/31/2026 or 2026-01-31";
    };
  }

  /** The currency that an amount names by sign or code; null when it names none. */
  static @Nullable String currency(String amount) {
    for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
      if (amount.contains(sign.getKey())) {
        return sign.getValue();
      }
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

  /** Yes or no in several languages. */
  static boolean yes(String text) {
    String word = text.strip();
    if (YES.matcher(word).matches()) {
      return true;
    }
    if (NO.matcher(word).matches()) {
      return false;
    }
    throw new InvalidInput("consent", "“%s” is neither yes nor no.".formatted(word));
  }
}
