package org.heed.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeriodTests {

  private static final LocalDate FIRST = LocalDate.of(2027, 12, 28);

  @Test
  void everyDayOfAPeriodIsEitherInItsWholeMonthsOrBeforeOrAfterThem() {
    for (int begin = 0; begin < 70; begin++) {
      for (int days = 1; days < 130; days++) {
        Period period =
            new Period(FIRST.plusDays(begin), FIRST.plusDays(begin).plusDays(days - 1L));
        assertThat(covered(period)).containsExactlyElementsOf(days(period));
      }
    }
  }

  @Test
  void wholeMonthsAreTakenWholeAndOnlyThose() {
    Period year = new Period(LocalDate.of(2026, 1, 15), LocalDate.of(2027, 1, 14));
    assertThat(year.wholeFrom()).isEqualTo("2026-02-01");
    assertThat(year.restFrom()).isEqualTo("2027-01-01");
    Period weeks = new Period(LocalDate.of(2026, 1, 20), LocalDate.of(2026, 2, 20));
    assertThat(weeks.wholeFrom()).isEqualTo(weeks.restFrom()).isEqualTo(weeks.from());
  }

  @Test
  void aYearIsTheLastTwelveMonthsWithTheCurrentOne() {
    Period year = Period.year(LocalDate.of(2026, 11, 23));
    assertThat(year).isEqualTo(new Period(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 11, 23)));
    assertThat(year.monthStarts()).hasSize(12).startsWith(LocalDate.of(2025, 12, 1));
    assertThat(new Period(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 3, 1)).monthStarts())
        .containsExactly(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
    assertThat(Period.year(LocalDate.of(2028, 2, 29)).from()).isEqualTo("2027-03-01");
  }

  /** As the statements read it: days before, whole months, days after. */
  private static Stream<LocalDate> covered(Period period) {
    Stream<LocalDate> before =
        days(period).stream()
            .filter(day -> !day.isBefore(period.from()) && day.isBefore(period.wholeFrom()));
    Stream<LocalDate> months =
        Stream.iterate(
                period.wholeFrom(),
                day -> day.isBefore(period.restFrom()),
                month -> month.plusMonths(1))
            .flatMap(month -> month.datesUntil(month.plusMonths(1)));
    Stream<LocalDate> after =
        days(period).stream()
            .filter(day -> !day.isBefore(period.restFrom()) && !day.isAfter(period.to()));
    return Stream.of(before, months, after).flatMap(part -> part);
  }

  private static List<LocalDate> days(Period period) {
    return period.from().datesUntil(period.to().plusDays(1)).toList();
  }
}
