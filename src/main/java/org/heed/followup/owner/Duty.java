package org.heed.followup.owner;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is on duty: every week on a day, or from one date to another; all day long, or for
 * some hours.
 *
 * @param weekday null for duty by dates
 * @param firstDay null for duty by weekday
 * @param lastDay the last date of it; null for duty by weekday
 * @param hours null for the whole day
 */
public record Duty(
    long userId,
    @Nullable DayOfWeek weekday,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate lastDay,
    @Nullable DutyHours hours) {

  /** Every week on this day. */
  public static Duty weekly(long userId, DayOfWeek day) {
    return new Duty(userId, day, null, null, null);
  }

  /** From this date to that, both included. */
  public static Duty dated(long userId, LocalDate first, LocalDate last) {
    return new Duty(userId, null, first, last, null);
  }

  /** The same within these hours of each day; null for the whole day. */
  public Duty within(@Nullable DutyHours newHours) {
    return new Duty(userId, weekday, firstDay, lastDay, newHours);
  }

  private boolean isWeeklyOn(LocalDate day) {
    return weekday == day.getDayOfWeek();
  }

  private boolean isDatedOn(LocalDate day) {
    return firstDay != null && lastDay != null && !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  private boolean goesOn(LocalDateTime at, BiPredicate<Duty, LocalDate> begins) {
    LocalDate day = at.toLocalDate();
    if (hours == null) {
      return begins.test(this, day);
    }
    return (begins.test(this, day) && hours.holdOnTheirDay(at.toLocalTime()))
        || (begins.test(this, day.minusDays(1)) && hours.holdOnTheNextDay(at.toLocalTime()));
  }

  /** Who is on duty at this time: by its date, when there is anybody; else by its weekday. */
  static List<Long> at(LocalDateTime at, List<Duty> rota) {
    List<Long> dated = at(at, rota, Duty::isDatedOn);
    return dated.isEmpty() ? at(at, rota, Duty::isWeeklyOn) : dated;
  }

  private static List<Long> at(
      LocalDateTime at, List<Duty> rota, BiPredicate<Duty, LocalDate> begins) {
    return rota.stream()
        .filter(duty -> duty.goesOn(at, begins))
        .map(Duty::userId)
        .distinct()
        .toList();
  }
}
