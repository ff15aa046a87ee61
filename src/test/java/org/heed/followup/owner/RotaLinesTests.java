package org.heed.followup.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
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

    assertThat(Duty.on(CHRISTMAS, rota)).containsExactly(2L);
    assertThat(Duty.on(CHRISTMAS.plusWeeks(1), rota)).containsExactly(1L);
    assertThat(Duty.on(CHRISTMAS.plusDays(1), rota)).isEmpty();
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
