package org.heed.customer.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.heed.customer.Account;
import org.heed.platform.text.LanguageName;
import org.heed.platform.text.Money;
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
    return tag == null ? "" : LanguageName.of(tag);
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
  public String amount(long minor, @Nullable String currency) {
    return Money.words(minor, currency);
  }

  /** The CSS class of a score's category. */
  public String tone(@Nullable Integer score) {
    return score == null ? "" : Category.of(score).name().toLowerCase(Locale.ROOT);
  }
}
