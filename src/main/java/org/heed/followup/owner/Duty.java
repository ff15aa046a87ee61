package org.heed.followup.owner;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is on duty: every week on a day, or from one date to another.
 *
 * @param weekday null for duty by dates
 * @param firstDay null for duty by weekday
 * @param lastDay the last date of it; null for duty by weekday
 */
public record Duty(
    long userId,
    @Nullable DayOfWeek weekday,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate lastDay) {

  /** Every week on this day. */
  public static Duty weekly(long userId, DayOfWeek day) {
    return new Duty(userId, day, null, null);
  }

  /** From this date to that, both included. */
  public static Duty dated(long userId, LocalDate first, LocalDate last) {
    return new Duty(userId, null, first, last);
  }

  private boolean isWeeklyOn(LocalDate day) {
    return weekday == day.getDayOfWeek();
  }

  private boolean isDatedOn(LocalDate day) {
    return firstDay != null && lastDay != null && !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  /** Who is on duty on this day: by its date, when there is anybody; else by its weekday. */
  static List<Long> on(LocalDate day, List<Duty> rota) {
    List<Long> dated =
        rota.stream().filter(duty -> duty.isDatedOn(day)).map(Duty::userId).distinct().toList();
    return dated.isEmpty()
        ? rota.stream().filter(duty -> duty.isWeeklyOn(day)).map(Duty::userId).distinct().toList()
        : dated;
  }
}
