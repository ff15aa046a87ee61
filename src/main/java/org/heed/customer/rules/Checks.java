package org.heed.customer.rules;

import java.net.IDN;
import java.time.LocalDate;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What every value of an account or contact must satisfy, whoever brings it. Each method returns
 * the value as it is kept, null for none, and throws {@link InvalidInput} naming the field.
 */
public final class Checks {

  private static final int MAX_ATTRIBUTES = 100;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);
  private static final Pattern LOCAL_PART =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private Checks() {}

  /** One clean line, or null when nothing readable is left. */
  public static @Nullable String line(@Nullable String text, int maxLength) {
    if (text == null) {
      return null;
    }
    String clean = PlainText.cleanLine(text, maxLength);
    return clean.isEmpty() ? null : clean;
  }

  /** An address that mail servers accept; an international domain in its ASCII form. */
  public static @Nullable String email(@Nullable String text) {
    String address = line(text, 400);
    if (address == null) {
      return null;
    }
    int at = address.lastIndexOf('@');
    String local = at < 0 ? "" : address.substring(0, at);
    String domain = domain(address.substring(at + 1));
    boolean usable =
        local.length() <= 64
            && domain.length() <= 253
            && local.length() + domain.length() < 254
            && LOCAL_PART.matcher(local).matches()
            && DOMAIN.matcher(domain).matches();
    if (!usable) {
      throw new InvalidInput(
          "email",
          "“%s” is not an email address such as ada@example.com."
              .formatted(PlainText.cleanLine(address, 80)));
    }
    return local + "@" + domain;
  }

  private static String domain(String text) {
    try {
      return IDN.toASCII(text);
    } catch (IllegalArgumentException notADomain) {
      return "";
    }
  }

  /** A day from 1900 to 2200. */
  public static @Nullable LocalDate date(String field, @Nullable LocalDate day) {
    if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
      throw new InvalidInput(field, "%s is not between 1900 and 2200.".formatted(day));
    }
    return day;
  }

  /** An amount from 0. */
  public static @Nullable Long revenue(@Nullable Long minorUnits) {
    if (minorUnits != null && minorUnits < 0) {
      throw new InvalidInput("annualRevenue", "Revenue cannot be below zero.");
    }
    return minorUnits;
  }

  /** An ISO 4217 code, in capitals. */
  public static @Nullable String currency(@Nullable String text) {
    String code = line(text, 20);
    if (code == null) {
      return null;
    }
    try {
      return Currency.getInstance(code.toUpperCase(Locale.ROOT)).getCurrencyCode();
    } catch (IllegalArgumentException unknown) {
      throw new InvalidInput(
          "currency", "“%s” is not a currency code such as EUR or USD.".formatted(code));
    }
  }

  /**
   * A known language, with its country if given: {@code de}, {@code pt-BR}, {@code zh-Hant}; or its
   * name, such as {@code German} or {@code Deutsch}.
   */
  public static @Nullable String language(@Nullable String text) {
    String tag = line(text, 40);
    if (tag == null) {
      return null;
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
      String country = locale.getCountry();
      if (LANGUAGES.contains(locale.getLanguage())
          && (country.isEmpty() || COUNTRIES.contains(country) || country.length() == 3)) {
        return locale.toLanguageTag();
      }
    } catch (IllformedLocaleException malformed) {
      // Reported below with the unknown ones.
    }
    return LanguageNames.tag(tag)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "language",
                    "“%s” is not a language tag such as en, de or pt-BR.".formatted(tag)));
  }

  /**
   * The id of an IANA zone, given as it is or by a name that means no other: {@code Vienna}, {@code
   * New York}, {@code EST}.
   */
  public static @Nullable String timeZone(@Nullable String text) {
    String name = line(text, 60);
    return name == null
        ? null
        : ZoneNames.id(name)
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "timeZone",
                        "“%s” is not a time zone such as Europe/Berlin.".formatted(name)));
  }

  /**
   * Names up to 60, values up to 500 characters, at most a hundred of them; empty ones left out.
   */
  public static Map<String, String> attributes(Map<String, String> outside) {
    Map<String, String> clean = new TreeMap<>();
    outside.forEach(
        (name, value) -> {
          String key = line(name, 60);
          String text = line(value, 500);
          if (key != null && text != null) {
            clean.put(key, text);
          }
        });
    if (clean.size() > MAX_ATTRIBUTES) {
      throw new InvalidInput("attributes", "At most a hundred attributes are kept.");
    }
    return Map.copyOf(clean);
  }
}
