package org.heed.workspace.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingHoursTests {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final WorkingHours OFFICE =
      new WorkingHours(
          BERLIN,
          WEEKDAYS,
          LocalTime.of(9, 0),
          LocalTime.of(17, 0),
          Set.of(LocalDate.of(2026, 12, 25)));

  /** Zones with ordinary, half-hour, midnight and day-skipping changes of the clock. */
  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/Berlin",
          "America/New_York",
          "Australia/Lord_Howe",
          "Asia/Kathmandu",
          "America/Santiago",
          "Africa/Cairo",
          "Pacific/Apia",
          "Asia/Tehran");

  @Test
  void eightHoursFromFridayAfternoonEndOnMonday() {
    assertThat(OFFICE.add(at("2026-11-20T15:00"), Duration.ofHours(8)))
        .isEqualTo(at("2026-11-23T15:00"));
  }

  @Test
  void nothingRunsAtNightAndOnHolidays() {
    assertThat(OFFICE.add(at("2026-12-24T20:00"), Duration.ofHours(1)))
        .isEqualTo(at("2026-12-28T10:00"));
    assertThat(OFFICE.between(at("2026-12-24T16:00"), at("2026-12-28T09:30")))
        .isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void aDayThatLosesAnHourIsShorter() {
    WorkingHours always =
        new WorkingHours(
            BERLIN,
            EnumSet.allOf(DayOfWeek.class),
            LocalTime.MIDNIGHT,
            LocalTime.MIDNIGHT,
            Set.of(LocalDate.of(2026, 1, 1)));
    assertThat(always.add(at("2026-03-28T12:00"), Duration.ofHours(24)))
        .isEqualTo(at("2026-03-29T13:00"));
    assertThat(always.add(at("2026-10-24T12:00"), Duration.ofHours(24)))
        .isEqualTo(at("2026-10-25T11:00"));
  }

  @Test
  void hoursThatNeverComeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new WorkingHours(
                    BERLIN, Set.of(), LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new WorkingHours(
                    BERLIN, WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(9, 0), Set.of()));
  }

  @Test
  void countingForwardAndBackAgreeInEveryZone() {
    Random dice = new Random(4);
    for (int round = 0; round < 20_000; round++) {
      WorkingHours hours = hours(dice);
      Instant start = moment(dice);
      Duration one = Duration.ofMinutes(1 + dice.nextInt(6_000));
      Duration other = Duration.ofMinutes(1 + dice.nextInt(3_000));
      Instant due = hours.add(start, one);
      assertThat(hours.between(start, due)).as("%s from %s", hours, start).isEqualTo(one);
      assertThat(hours.add(due, other))
          .as("%s from %s in two parts", hours, start)
          .isEqualTo(hours.add(start, one.plus(other)));
    }
  }

  @Test
  void everyCountedMinuteIsAWorkingMinute() {
    Random dice = new Random(5);
    for (int round = 0; round < 300; round++) {
      WorkingHours hours = office(dice);
      Instant start = moment(dice);
      Instant end = start.plus(Duration.ofMinutes(dice.nextInt(8_000)));
      long counted = 0;
      for (Instant minute = start; minute.isBefore(end); minute = minute.plusSeconds(60)) {
        counted += isWorking(hours, minute) ? 1 : 0;
      }
      assertThat(hours.between(start, end))
          .as("%s from %s to %s", hours, start, end)
          .isEqualTo(Duration.ofMinutes(counted));
    }
  }

  private static boolean isWorking(WorkingHours hours, Instant minute) {
    var local = minute.atZone(hours.zone());
    return hours.days().contains(local.getDayOfWeek())
        && !hours.closed().contains(local.toLocalDate())
        && !local.toLocalTime().isBefore(hours.opens())
        && local.toLocalTime().isBefore(hours.closes());
  }

  /** Any hours, also such as begin or end while the clock is changed. */
  private static WorkingHours hours(Random dice) {
    LocalTime opens = LocalTime.of(dice.nextInt(12), 30 * dice.nextInt(2));
    LocalTime closes =
        dice.nextInt(4) == 0 ? LocalTime.MIDNIGHT : opens.plusMinutes(30 + dice.nextInt(600));
    return new WorkingHours(zone(dice), days(dice), opens, closes, closed(dice));
  }

  private static WorkingHours office(Random dice) {
    return new WorkingHours(
        zone(dice), days(dice), LocalTime.of(8, 0), LocalTime.of(18, 0), closed(dice));
  }

  private static ZoneId zone(Random dice) {
    return ZoneId.of(ZONES.get(dice.nextInt(ZONES.size())));
  }

  private static Set<DayOfWeek> days(Random dice) {
    Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + dice.nextInt(7)));
    for (DayOfWeek day : DayOfWeek.values()) {
      if (dice.nextInt(3) > 0) {
        days.add(day);
      }
    }
    return days;
  }

  private static Set<LocalDate> closed(Random dice) {
    Set<LocalDate> days = new HashSet<>();
    for (int i = 0; i < 40; i++) {
      days.add(LocalDate.of(2011, 1, 1).plusDays(dice.nextInt(6_000)));
    }
    return days;
  }

  private static Instant moment(Random dice) {
    // One of ten around Samoa's missing day, the rest over sixteen years.
    return dice.nextInt(10) == 0
        ? Instant.parse("2011-12-28T00:00:00Z").plusSeconds(60L * dice.nextInt(6_000))
        : Instant.parse("2010-01-01T00:00:00Z").plusSeconds(60L * dice.nextInt(8_400_000));
  }

  private static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }
}
