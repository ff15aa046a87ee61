package org.heed.followup.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.heed.followup.sla.SlaClock.Pause;
import org.heed.workspace.calendar.WorkingHours;
import org.junit.jupiter.api.Test;

class SlaClockTests {

  private static final WorkingHours ALWAYS = WorkingHours.aroundTheClock(ZoneOffset.UTC);
  private static final Instant OPENED = Instant.parse("2026-11-20T10:00:00Z");

  @Test
  void aPauseMovesTheDeadlineByItsLength() {
    assertThat(clock(48, new Pause(hours(10), hours(30))).dueAt(ALWAYS)).isEqualTo(hours(68));
  }

  @Test
  void aPauseAfterTheDeadlineMovesNothing() {
    assertThat(clock(48, new Pause(hours(48), hours(90))).dueAt(ALWAYS)).isEqualTo(hours(48));
  }

  @Test
  void overlappingPausesStopTheClockOnce() {
    assertThat(
            clock(48, new Pause(hours(20), hours(40)), new Pause(hours(10), hours(30)))
                .dueAt(ALWAYS))
        .isEqualTo(hours(78));
  }

  /** In Berlin, 25 October 2026 has 25 hours. */
  @Test
  void aClockChangeDuringTheWaitMovesNoWorkingHour() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Instant friday = Instant.parse("2026-10-23T13:00:00Z");
    SlaClock eight = new SlaClock(friday, Duration.ofHours(8), List.of());
    assertThat(eight.dueAt(WorkingHours.aroundTheClock(berlin)))
        .isEqualTo(friday.plus(Duration.ofHours(8)));
    SlaClock fortyEight = new SlaClock(friday, Duration.ofDays(2), List.of());
    assertThat(fortyEight.dueAt(WorkingHours.aroundTheClock(berlin)))
        .as("48 hours pass, whatever the clock on the wall says")
        .isEqualTo(friday.plus(Duration.ofDays(2)));
    WorkingHours office =
        new WorkingHours(
            berlin,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            Set.of());
    assertThat(eight.dueAt(office))
        .as("two hours on Friday in summer time, six on Monday in winter time")
        .isEqualTo(Instant.parse("2026-10-26T14:00:00Z"));
  }

  @Test
  void theDeadlineIsWhereTheRunningMinutesAreUsedUp() {
    Random dice = new Random(6);
    for (int round = 0; round < 2_000; round++) {
      List<Pause> pauses = new ArrayList<>();
      for (int i = dice.nextInt(4); i > 0; i--) {
        int from = dice.nextInt(80);
        pauses.add(new Pause(hours(from), hours(from + dice.nextInt(30))));
      }
      SlaClock clock = new SlaClock(OPENED, Duration.ofHours(1 + dice.nextInt(72)), pauses);
      assertThat(clock.dueAt(ALWAYS)).as("%s", clock).isEqualTo(counted(clock));
    }
  }

  private static Instant counted(SlaClock clock) {
    long left = clock.promised().toHours();
    Instant at = clock.openedAt();
    while (left > 0) {
      Instant hour = at;
      boolean stands =
          clock.pauses().stream()
              .anyMatch(pause -> !hour.isBefore(pause.from()) && hour.isBefore(pause.until()));
      left -= stands ? 0 : 1;
      at = at.plusSeconds(3600);
    }
    return at;
  }

  private static SlaClock clock(int promised, Pause... pauses) {
    return new SlaClock(OPENED, Duration.ofHours(promised), List.of(pauses));
  }

  private static Instant hours(int number) {
    return OPENED.plusSeconds(3600L * number);
  }
}
