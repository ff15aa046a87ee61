package org.heed.dashboard.board;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When a digest leaves.
 *
 * @param weekday null for the first of every month
 * @param hour of the day, 0 to 23
 */
record Rhythm(@Nullable DayOfWeek weekday, int hour) {

  /** The first moment after another; an hour that a clock change skips is the next one. */
  Instant after(Instant moment, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(moment, zone);
    LocalDate candidate = onOrAfter(day);
    Instant at = at(candidate, zone);
    return at.isAfter(moment) ? at : at(onOrAfter(candidate.plusDays(1)), zone);
  }

  private LocalDate onOrAfter(LocalDate day) {
    if (weekday != null) {
      return day.with(TemporalAdjusters.nextOrSame(weekday));
    }
    return day.getDayOfMonth() == 1 ? day : day.with(TemporalAdjusters.firstDayOfNextMonth());
  }

  private Instant at(LocalDate day, ZoneId zone) {
    return day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
  }

  /** As people read it. */
  public String words() {
    String day =
        weekday == null
            ? "On the first of every month"
            : "Every " + weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return "%s at %02d:00".formatted(day, hour);
  }
}
