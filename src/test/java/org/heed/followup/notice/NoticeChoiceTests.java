package org.heed.followup.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a person hears of something. Vienna is one hour ahead of UTC in winter. */
class NoticeChoiceTests {

  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
  private static final Instant WEDNESDAY_NIGHT = Instant.parse("2026-11-25T22:30:00Z");
  private static final Instant WEDNESDAY_NOON = Instant.parse("2026-11-25T11:00:00Z");

  @Test
  void whoeverChoseNothingHearsAtOnce() {
    assertThat(NoticeChoice.usual(VIENNA).moment(NoticeKind.PROMOTER, null, WEDNESDAY_NIGHT))
        .isEqualTo(WEDNESDAY_NIGHT);
  }

  @Test
  void theDigestComesAtTheNextOfItsHours() {
    NoticeChoice choice = choice(null, false, 8, Set.of(NoticeKind.PROMOTER), Set.of());
    assertThat(choice.moment(NoticeKind.PROMOTER, null, WEDNESDAY_NOON))
        .isEqualTo("2026-11-26T07:00:00Z");
  }

  @Test
  void quietHoursThatSpanMidnightHoldNewsUntilTheyEnd() {
    NoticeChoice choice = quiet("20:00", "07:00", false);
    assertThat(choice.moment(NoticeKind.NEW_CASE, null, WEDNESDAY_NIGHT))
        .isEqualTo("2026-11-26T06:00:00Z");
    assertThat(choice.moment(NoticeKind.NEW_CASE, null, WEDNESDAY_NOON)).isEqualTo(WEDNESDAY_NOON);
  }

  @Test
  void aQuietWeekendEndsOnMondayAfterTheQuietHours() {
    NoticeChoice choice = quiet("20:00", "07:00", true);
    assertThat(choice.moment(NoticeKind.PROMOTER, null, Instant.parse("2026-11-27T21:00:00Z")))
        .isEqualTo("2026-11-30T06:00:00Z");
    assertThat(choice.moment(NoticeKind.PROMOTER, null, Instant.parse("2026-11-29T11:00:00Z")))
        .isEqualTo("2026-11-30T06:00:00Z");
  }

  @Test
  void quietHoursEndByTheClockOnTheDayTheClocksChange() {
    NoticeChoice choice = quiet("20:00", "07:00", false);
    assertThat(choice.moment(NoticeKind.PROMOTER, null, Instant.parse("2026-10-24T20:00:00Z")))
        .isEqualTo("2026-10-25T06:00:00Z");
  }

  @Test
  void aCaseWhoseDeadlineWouldPassMeanwhileDoesNotWait() {
    NoticeChoice choice = quiet("20:00", "07:00", false);
    Instant tooSoon = Instant.parse("2026-11-26T06:30:00Z");
    assertThat(choice.moment(NoticeKind.NEW_CASE, tooSoon, WEDNESDAY_NIGHT))
        .isEqualTo(WEDNESDAY_NIGHT);
  }

  @Test
  void whatTheDeadlineForbidsToWaitIsNeverHeldNorOff() {
    NoticeChoice choice =
        new NoticeChoice(
            VIENNA,
            new NoticeChoice.Quiet(LocalTime.of(20, 0), LocalTime.of(7, 0)),
            true,
            8,
            Set.of(NoticeKind.AT_RISK),
            Set.of(NoticeKind.BREACH));
    assertThat(choice.moment(NoticeKind.BREACH, null, WEDNESDAY_NIGHT)).isEqualTo(WEDNESDAY_NIGHT);
    assertThat(choice.moment(NoticeKind.AT_RISK, null, WEDNESDAY_NIGHT)).isEqualTo(WEDNESDAY_NIGHT);
  }

  @Test
  void whatIsNotWantedNeverComes() {
    NoticeChoice choice = choice(null, false, 8, Set.of(), Set.of(NoticeKind.PROMOTER));
    assertThat(choice.moment(NoticeKind.PROMOTER, null, WEDNESDAY_NOON)).isNull();
  }

  private static NoticeChoice quiet(String from, String to, boolean weekend) {
    return choice(
        new NoticeChoice.Quiet(LocalTime.parse(from), LocalTime.parse(to)),
        weekend,
        8,
        Set.of(),
        Set.of());
  }

  private static NoticeChoice choice(
      NoticeChoice.@Nullable Quiet quiet,
      boolean weekend,
      int hour,
      Set<NoticeKind> digest,
      Set<NoticeKind> off) {
    return new NoticeChoice(VIENNA, quiet, weekend, hour, digest, off);
  }
}
