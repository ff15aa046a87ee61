package org.heed.workspace.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * When clocks run. Time is counted as it really passes: on a day that loses an hour to summer time,
 * a span that contains the change is an hour shorter.
 *
 * @param days on which people work; at least one
 * @param opens when they begin
 * @param closes when they end, after {@code opens}; midnight is the end of the day
 * @param closed days on which nobody works
 */
public record WorkingHours(
    ZoneId zone, Set<DayOfWeek> days, LocalTime opens, LocalTime closes, Set<LocalDate> closed) {

  /**
   * Checks that there is time to work at all.
   *
   * @throws IllegalArgumentException without a day, or when it closes before it opens
   */
  public WorkingHours {
    days = Set.copyOf(days);
    closed = Set.copyOf(closed);
    if (days.isEmpty() || !(closes.equals(LocalTime.MIDNIGHT) || closes.isAfter(opens))) {
      throw new IllegalArgumentException("Nobody ever works");
    }
  }

  /** Day and night, every day. */
  public static WorkingHours aroundTheClock(ZoneId zone) {
    return new WorkingHours(
        zone, EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Set.of());
  }

  /** Whether every moment counts. */
  public boolean isAroundTheClock() {
    return days.size() == 7
        && closed.isEmpty()
        && opens.equals(LocalTime.MIDNIGHT)
        && closes.equals(LocalTime.MIDNIGHT);
  }

  /** The moment when so much working time has passed since the start. */
  public Instant add(Instant start, Duration working) {
    if (isAroundTheClock()) {
      return start.plus(working);
    }
    Duration left = working;
    Instant from = start;
    for (LocalDate day = dayOf(start).minusDays(1); ; day = day.plusDays(1)) {
      Span span = span(day, from);
      if (left.compareTo(span.length()) <= 0 && !span.isEmpty()) {
        return span.begin().plus(left);
      }
      left = left.minus(span.length());
      // A zone that skips a day would otherwise count the next one twice.
      from = span.isEmpty() ? from : span.end();
    }
  }

  /** How much working time passes between two moments; zero when the second is not later. */
  public Duration between(Instant start, Instant end) {
    if (isAroundTheClock()) {
      return end.isAfter(start) ? Duration.between(start, end) : Duration.ZERO;
    }
    Duration passed = Duration.ZERO;
    Instant from = start;
    for (LocalDate day = dayOf(start).minusDays(1);
        !day.isAfter(dayOf(end).plusDays(1));
        day = day.plusDays(1)) {
      Span span = span(day, from);
      if (!span.isEmpty()) {
        passed = passed.plus(new Span(span.begin(), earlier(span.end(), end)).length());
        from = span.end();
      }
    }
    return passed;
  }

  private LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** The working time of a day that is not before this moment. */
  private Span span(LocalDate day, Instant from) {
    if (!days.contains(day.getDayOfWeek()) || closed.contains(day)) {
      return new Span(from, from);
    }
    Instant open = day.atTime(opens).atZone(zone).toInstant();
    Instant close =
        closes.equals(LocalTime.MIDNIGHT)
            ? day.plusDays(1).atStartOfDay(zone).toInstant()
            : day.atTime(closes).atZone(zone).toInstant();
    return new Span(open.isAfter(from) ? open : from, close);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private record Span(Instant begin, Instant end) {

    boolean isEmpty() {
      return !end.isAfter(begin);
    }

    Duration length() {
      return isEmpty() ? Duration.ZERO : Duration.between(begin, end);
    }
  }
}
