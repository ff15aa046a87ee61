package org.heed.score;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Consecutive days of a workspace.
 *
 * @param from first day
 * @param to last day, included; not before the first
 */
public record Period(LocalDate from, LocalDate to) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException when the last day lies before the first
   */
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("A period cannot end before it begins");
    }
  }

  /** The given number of days that end with this one. */
  public static Period lastDays(int days, LocalDate today) {
    return new Period(today.minusDays(days - 1L), today);
  }

  /**
   * What every page calls a year: the last twelve months with the current one, which lasts until
   * this day.
   */
  public static Period year(LocalDate today) {
    return new Period(today.withDayOfMonth(1).minusMonths(11), today);
  }

  /** First days of the months that begin in it, in order. */
  public List<LocalDate> monthStarts() {
    LocalDate first = from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
    return Stream.iterate(first, day -> !day.isAfter(to), day -> day.plusMonths(1)).toList();
  }

  /** All days of these months. */
  public static Period months(YearMonth first, YearMonth last) {
    return new Period(first.atDay(1), last.atEndOfMonth());
  }

  /** How many days it has. */
  public int days() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** As many days, immediately before this period. */
  public Period previous() {
    return new Period(from.minusDays(days()), from.minusDays(1));
  }

  /**
   * The first day of the whole months in this period; its own first day when there are none. Days
   * from here up to {@link #restFrom} make up those months.
   */
  LocalDate wholeFrom() {
    LocalDate first = from.getDayOfMonth() == 1 ? from : from.plusMonths(1).withDayOfMonth(1);
    return first.isBefore(afterWhole()) ? first : from;
  }

  /** The first day after the whole months in this period; its own first day without any. */
  LocalDate restFrom() {
    return wholeFrom().isBefore(afterWhole()) && wholeFrom().getDayOfMonth() == 1
        ? afterWhole()
        : from;
  }

  private LocalDate afterWhole() {
    return to.plusDays(1).withDayOfMonth(1);
  }
}
