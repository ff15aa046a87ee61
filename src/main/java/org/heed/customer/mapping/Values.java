package org.heed.customer.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.customer.mapping.Mapping.DateOrder;
import org.heed.platform.web.InvalidInput;

/** Cells read as dates and as yes or no, the way the mapping says they are written. */
final class Values {

  private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
  private static final Pattern YES =
      Pattern.compile(
          "(?i)yes|y|true|1|x|✓|ja|j|oui|o|s[ií]|sim|tak|t|opted["
              + " _-]?(in|out)|agreed|unsubscribed");
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
