package org.heed.followup.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.heed.platform.web.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotaLinesTests {

  private static final Map<String, Long> PEOPLE = Map.of("mia@x.test", 1L, "tom@x.test", 2L);
  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

  @Test
  void readsWeekdaysAndDatesWithAnySeparatorAndWhatItWroteItself() {
    List<Duty> rota =
        RotaLines.read(
            "\uFEFFperson;day;until\r\n"
                + "Mia@x.test;Monday\r\n\r\n"
                + "\"tom@x.test\"\t2026-12-24\t2026-12-26\n"
                + "tom@x.test,fri,",
            PEOPLE);

    assertThat(rota)
        .containsExactly(
            Duty.weekly(1, DayOfWeek.MONDAY),
            Duty.dated(2, LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 26)),
            Duty.weekly(2, DayOfWeek.FRIDAY));
    String written = RotaLines.write(rota, Map.of(1L, "mia@x.test", 2L, "tom@x.test"));
    assertThat(RotaLines.read(written, PEOPLE)).isEqualTo(rota);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "someone@x.test,Monday|Line 2: “someone@x.test” is nobody",
        "mia@x.test,Moonday|Line 2: write a weekday",
        "mia@x.test,2026-02-30|Line 2: write a weekday",
        "mia@x.test|Line 2: write a weekday",
        "mia@x.test,Monday,8 to 4|Line 2: “8 to 4” is no hours",
        "mia@x.test,Monday,25:00-26:00|Line 2: “25:00-26:00” is no hours",
        "mia@x.test,2026-12-26,2026-12-24|Line 2: the last day is before"
      })
  void saysWhichLineIsWrong(String line, String problem) {
    assertThatThrownBy(() -> RotaLines.read("person,day\n" + line, PEOPLE))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(problem);
  }

  @Test
  void aDateGoesBeforeTheWeekday() {
    List<Duty> rota =
        List.of(Duty.weekly(1, CHRISTMAS.getDayOfWeek()), Duty.dated(2, CHRISTMAS, CHRISTMAS));

    assertThat(Duty.at(CHRISTMAS.atStartOfDay(), rota)).containsExactly(2L);
    assertThat(Duty.at(CHRISTMAS.plusWeeks(1).atTime(12, 0), rota)).containsExactly(1L);
    assertThat(Duty.at(CHRISTMAS.plusDays(1).atTime(12, 0), rota)).isEmpty();
  }

  @Test
  void shiftsHaveHoursOnARowOfDays() {
    List<Duty> rota =
        RotaLines.read(
            "mia@x.test,Mon-Fri,08:00-16:00\ntom@x.test;fri – sun;;22-6\n"
                + "tom@x.test,2026-12-24,2026-12-25,8:30-24:00",
            PEOPLE);

    assertThat(rota).hasSize(9);
    String written = RotaLines.write(rota, Map.of(1L, "mia@x.test", 2L, "tom@x.test"));
    assertThat(written).contains("mia@x.test,Monday,,08:00-16:00", "2026-12-25,08:30-00:00");
    assertThat(RotaLines.read(written, PEOPLE)).isEqualTo(rota);
    assertThat(onDuty(rota, "2026-11-20T08:00")).containsExactly(1L);
    assertThat(onDuty(rota, "2026-11-20T16:00")).isEmpty();
    assertThat(onDuty(rota, "2026-11-20T23:59")).containsExactly(2L);
    assertThat(onDuty(rota, "2026-11-21T05:59")).containsExactly(2L);
    assertThat(onDuty(rota, "2026-11-23T06:00")).isEmpty();
    assertThat(onDuty(rota, "2026-12-25T12:00")).containsExactly(2L);
    assertThat(onDuty(rota, "2026-12-25T08:15")).containsExactly(1L);
  }

  private static List<Long> onDuty(List<Duty> rota, String at) {
    return Duty.at(LocalDateTime.parse(at), rota);
  }

  @Test
  void skillsFitByLanguageWithoutCountryAndProductWhateverItsCase() {
    CaseFacts facts =
        new CaseFacts(List.of(), PersonSkills.language("de-AT"), java.util.Set.of("cloud"));

    assertThat(PersonSkills.typed("DE, fr", "Cloud").suits(facts)).isEqualTo(2);
    assertThat(PersonSkills.typed("de", "").suits(facts)).isEqualTo(1);
    assertThat(PersonSkills.typed("", "cloud").suits(facts)).isEqualTo(1);
    assertThat(PersonSkills.typed("fr", "cloud").suits(facts)).isZero();
    assertThat(PersonSkills.typed("de", "desk").suits(facts)).isZero();
    assertThat(PersonSkills.typed("", "").suits(facts)).isZero();
  }
}
