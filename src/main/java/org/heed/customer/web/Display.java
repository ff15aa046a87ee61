package org.heed.customer.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.heed.customer.Account;
import org.heed.statistics.Category;
import org.jspecify.annotations.Nullable;

/**
 * Writes values for people.
 *
 * @param zone zone in which times are shown
 */
record Display(ZoneId zone) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  public String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  public String time(@Nullable Instant time) {
    return time == null ? "" : TIME.format(time.atZone(zone));
  }

  /** A language as people call it: {@code pt-BR} is Portuguese (Brazil); empty when unknown. */
  public String language(@Nullable String tag) {
    return tag == null ? "" : Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
  }

  public String number(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  /** The yearly revenue in whole units, such as "€480,000" or "CHF 480,000"; empty when unknown. */
  public String revenue(Account account) {
    Long minor = account.annualRevenue();
    return minor == null ? "" : amount(minor, account.currency());
  }

  /** An amount in whole units with its currency, if it is known. */
  public String amount(long minor, @Nullable String code) {
    int decimals = code == null ? 2 : Currency.getInstance(code).getDefaultFractionDigits();
    long whole = Math.round(minor / Math.pow(10, Math.max(0, decimals)));
    return sign(code) + number(whole);
  }

  private static String sign(@Nullable String code) {
    return switch (code) {
      case null -> "";
      case "EUR" -> "€";
      case "USD" -> "$";
      case "GBP" -> "£";
      default -> code + " ";
    };
  }

  /** The CSS class of a score's category. */
  public String tone(@Nullable Integer score) {
    return score == null ? "" : Category.of(score).name().toLowerCase(Locale.ROOT);
  }
}
