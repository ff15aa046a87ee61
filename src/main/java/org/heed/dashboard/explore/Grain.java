package org.heed.dashboard.explore;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The length of the periods of a series. */
public enum Grain {
  /** Single days. */
  DAY("Day"),
  /** Weeks from Monday on. */
  WEEK("Week"),
  /** Calendar months. */
  MONTH("Month"),
  /** Quarters of the financial year. */
  QUARTER("Quarter");

  private final String label;

  Grain(String label) {
    this.label = label;
  }

  /** The name people read. */
  public String label() {
    return label;
  }

  /** As addresses carry it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Grain of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst().orElse(MONTH);
  }

  /** First days of all periods that have a day between these two; the first may begin earlier. */
  List<LocalDate> starts(LocalDate from, LocalDate to, int firstMonth) {
    List<LocalDate> starts = new ArrayList<>();
    for (LocalDate start = start(from, firstMonth); !start.isAfter(to); start = next(start)) {
      starts.add(start);
    }
    return starts;
  }

  private LocalDate start(LocalDate day, int firstMonth) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER ->
          day.withDayOfMonth(1).minusMonths(Math.floorMod(day.getMonthValue() - firstMonth, 3));
    };
  }

  /** The first day of the period after the one that begins here. */
  LocalDate next(LocalDate start) {
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
    };
  }

  String label(LocalDate start, int firstMonth) {
    String month = start.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    return switch (this) {
      case DAY -> start.getDayOfMonth() + " " + month;
      case WEEK -> "W" + start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      case MONTH -> month;
      case QUARTER -> "Q" + (1 + Math.floorMod(start.getMonthValue() - firstMonth, 12) / 3);
    };
  }

  /**
   * The year that the period belongs to; a financial year is named for the one in which it ends.
   */
  String group(LocalDate start, int firstMonth) {
    return switch (this) {
      case DAY, MONTH -> Integer.toString(start.getYear());
      case WEEK -> Integer.toString(start.get(IsoFields.WEEK_BASED_YEAR));
      case QUARTER -> {
        boolean calendar = firstMonth == 1;
        int year = start.getYear() + (!calendar && start.getMonthValue() >= firstMonth ? 1 : 0);
        yield (calendar ? "" : "FY ") + year;
      }
    };
  }
}
