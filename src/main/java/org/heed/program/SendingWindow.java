package org.heed.program;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * When invitations may be sent, on the contact's own clock and calendar.
 *
 * @param days days of the week, at least one
 * @param from start of the window on each of them
 * @param until its end, after {@code from}
 * @param otherHours days of {@code days} that have hours of their own
 */
public record SendingWindow(
    Set<DayOfWeek> days, LocalTime from, LocalTime until, Map<DayOfWeek, Hours> otherHours) {

  /** Monday to Friday, nine to five. */
  public static final SendingWindow OFFICE_HOURS =
      new SendingWindow(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(9, 0),
          LocalTime.of(17, 0));

  /** The same hours on each of these days. */
  public SendingWindow(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
    this(days, from, until, Map.of());
  }

  /**
   * Checks the window. Stored windows may lack hours of their own; hours of days on which nothing
   * is sent are dropped.
   *
   * @throws IllegalArgumentException when it never opens
   */
  public SendingWindow {
    if (days.isEmpty() || !from.isBefore(until)) {
      throw new IllegalArgumentException(
          "A sending window needs a day, and an end after its start");
    }
    days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    Map<DayOfWeek, Hours> own = new EnumMap<>(DayOfWeek.class);
    own.putAll(Objects.requireNonNullElse(otherHours, Map.of()));
    own.keySet().retainAll(days);
    otherHours = Collections.unmodifiableMap(own);
  }

  /** The hours of this day of the week, whether it is one of the days or not. */
  public Hours hours(DayOfWeek day) {
    return otherHours.getOrDefault(day, new Hours(from, until));
  }

  /**
   * The time in which to send to a contact who is to be asked on this day: that day's window, or
   * what is left of it after {@code earliest}, or the next day's when nothing is left. An opening
   * or closing time that a clock change skips counts as much later as the clocks moved.
   */
  public Slot slot(LocalDate day, ZoneId zone, Instant earliest) {
    return slot(day, zone, earliest, Set.of());
  }

  /** As {@link #slot(LocalDate, ZoneId, Instant)}, never on a day of {@code closed}. */
  public Slot slot(LocalDate day, ZoneId zone, Instant earliest, Set<LocalDate> closed) {
    LocalDate today = LocalDate.ofInstant(earliest, zone);
    LocalDate candidate = day.isBefore(today) ? today : day;
    while (true) {
      Hours hours = hours(candidate.getDayOfWeek());
      Instant opens = ZonedDateTime.of(candidate, hours.from(), zone).toInstant();
      Instant closes = ZonedDateTime.of(candidate, hours.until(), zone).toInstant();
      Instant begins = opens.isBefore(earliest) ? earliest : opens;
      if (days.contains(candidate.getDayOfWeek())
          && !closed.contains(candidate)
          && begins.isBefore(closes)) {
        return new Slot(begins, closes);
      }
      candidate = candidate.plusDays(1);
    }
  }

  /**
   * What is left of this window between two times of day; all of that time when nothing is left on
   * any day.
   */
  public SendingWindow between(LocalTime earliest, LocalTime latest) {
    Map<DayOfWeek, Hours> left = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : days) {
      LocalTime opens = later(hours(day).from(), earliest);
      LocalTime closes = hours(day).until().isAfter(latest) ? latest : hours(day).until();
      if (opens.isBefore(closes)) {
        left.put(day, new Hours(opens, closes));
      }
    }
    return left.isEmpty()
        ? new SendingWindow(days, earliest, latest)
        : new SendingWindow(left.keySet(), earliest, latest, left);
  }

  private static LocalTime later(LocalTime one, LocalTime other) {
    return one.isBefore(other) ? other : one;
  }

  /** Whether the window is open at this moment in this zone. */
  public boolean isOpen(Instant at, ZoneId zone) {
    Slot slot = slot(LocalDate.ofInstant(at, zone), zone, at);
    return slot.from().equals(at);
  }

  /** This day if the window opens on it, else the next day on which it does. */
  public LocalDate sendingDayFrom(LocalDate day) {
    LocalDate candidate = day;
    while (!days.contains(candidate.getDayOfWeek())) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  /** The zone of this id, or the fallback when this JVM does not know it. */
  public static ZoneId zone(String id, ZoneId fallback) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException unknown) {
      return fallback;
    }
  }

  /**
   * The hours of a day.
   *
   * @param until after {@code from}
   */
  public record Hours(LocalTime from, LocalTime until) {

    /**
     * Checks the hours.
     *
     * @throws IllegalArgumentException when they end before they begin
     */
    public Hours {
      if (!from.isBefore(until)) {
        throw new IllegalArgumentException("Hours end after they begin");
      }
    }
  }

  /**
   * A stretch of time.
   *
   * @param until exclusive
   */
  public record Slot(Instant from, Instant until) {}
}
