package org.heed.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SendingWindowTests {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void theWindowFollowsTheContactsClock() {
    SendingWindow.Slot slot =
        SendingWindow.OFFICE_HOURS.slot(LocalDate.of(2026, 6, 1), BERLIN, LONG_AGO);

    assertThat(slot.from()).isEqualTo(Instant.parse("2026-06-01T07:00:00Z"));
    assertThat(slot.until()).isEqualTo(Instant.parse("2026-06-01T15:00:00Z"));
  }

  @Test
  void aDayOutsideTheWindowMovesToTheNextSendingDay() {
    SendingWindow.Slot slot =
        SendingWindow.OFFICE_HOURS.slot(LocalDate.of(2026, 6, 6), BERLIN, LONG_AGO);

    assertThat(slot.from()).isEqualTo(Instant.parse("2026-06-08T07:00:00Z"));
  }

  @Test
  void whatIsLeftOfTheDayIsUsedAndAfterItsEndTheNextDay() {
    LocalDate monday = LocalDate.of(2026, 6, 1);
    Instant noon = Instant.parse("2026-06-01T10:00:00Z");
    Instant evening = Instant.parse("2026-06-01T15:00:00Z");

    assertThat(SendingWindow.OFFICE_HOURS.slot(monday, BERLIN, noon).from()).isEqualTo(noon);
    assertThat(SendingWindow.OFFICE_HOURS.slot(monday, BERLIN, evening).from())
        .isEqualTo(Instant.parse("2026-06-02T07:00:00Z"));
  }

  @Test
  void aWindowInTheHourThatClocksSkipStillOpensForItsLength() {
    SendingWindow night =
        new SendingWindow(Set.of(DayOfWeek.SUNDAY), LocalTime.of(2, 0), LocalTime.of(2, 30));

    SendingWindow.Slot slot = night.slot(LocalDate.of(2026, 3, 29), BERLIN, LONG_AGO);

    assertThat(slot.from()).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    assertThat(slot.until()).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
  }

  @Test
  void aWindowInTheHourThatClocksRepeatOpensOnce() {
    SendingWindow night =
        new SendingWindow(Set.of(DayOfWeek.SUNDAY), LocalTime.of(2, 0), LocalTime.of(2, 30));

    SendingWindow.Slot slot = night.slot(LocalDate.of(2026, 10, 25), BERLIN, LONG_AGO);

    assertThat(slot.from()).isEqualTo(Instant.parse("2026-10-25T00:00:00Z"));
    assertThat(slot.until()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Test
  void aDayMayHaveHoursOfItsOwnThatQuietHoursNarrowToo() {
    SendingWindow window =
        new SendingWindow(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            Map.of(
                DayOfWeek.FRIDAY,
                new SendingWindow.Hours(LocalTime.of(7, 0), LocalTime.of(12, 0))));

    assertThat(window.slot(LocalDate.of(2026, 6, 5), BERLIN, LONG_AGO).until())
        .isEqualTo(Instant.parse("2026-06-05T10:00:00Z"));
    assertThat(window.slot(LocalDate.of(2026, 6, 8), BERLIN, LONG_AGO).until())
        .isEqualTo(Instant.parse("2026-06-08T15:00:00Z"));
    assertThat(
            window
                .between(LocalTime.of(8, 0), LocalTime.of(11, 0))
                .slot(LocalDate.of(2026, 6, 5), BERLIN, LONG_AGO)
                .from())
        .isEqualTo(Instant.parse("2026-06-05T06:00:00Z"));
    assertThat(window.between(LocalTime.of(13, 0), LocalTime.of(20, 0)).days())
        .containsExactly(DayOfWeek.MONDAY);
  }

  @Test
  void anUnknownZoneCountsAsTheFallback() {
    assertThat(SendingWindow.zone("Mars/Olympus", BERLIN)).isEqualTo(BERLIN);
    assertThat(SendingWindow.zone("Asia/Tokyo", BERLIN)).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void aRepeatedWaveIsDueOnEachOfItsDaysAndKeepsTheDayOfTheMonth() {
    Pace.Wave wave = new Pace.Wave(LocalDate.of(2026, 1, 31), 5, 1);

    assertThat(wave.newestDue(LocalDate.of(2026, 1, 30))).isNull();
    assertThat(wave.newestDue(LocalDate.of(2026, 2, 27))).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(wave.newestDue(LocalDate.of(2026, 2, 28))).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(wave.newestDue(LocalDate.of(2026, 4, 1))).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(wave.nextAfter(LocalDate.of(2026, 4, 1))).isEqualTo(LocalDate.of(2026, 4, 30));
    assertThat(
            new Pace.Wave(LocalDate.of(2026, 1, 31), 5, null).nextAfter(LocalDate.of(2026, 2, 1)))
        .isNull();
  }
}
