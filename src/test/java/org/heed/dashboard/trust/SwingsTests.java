package org.heed.dashboard.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heed.statistics.Tallies.nps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.score.VersionMark;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.junit.jupiter.api.Test;

/** Noise is called noise, and a new level is dated. */
class SwingsTests {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  @Test
  void monthsThatDifferByChanceHaveNothingToExplain() {
    Swings swings = swings(18, month -> nps(10 + month % 3, 20, 30 - month % 3));
    assertThat(swings.noise()).contains("18 months", "Nothing real is left");
    assertThat(swings.breaks()).isEmpty();
  }

  @Test
  void aNewLevelIsDatedWithItsInterval() {
    Swings swings = swings(18, month -> month < 10 ? nps(40, 60, 300) : nps(160, 60, 180));
    assertThat(swings.noise()).contains(" points are real");
    assertThat(swings.breaks())
        .singleElement()
        .asString()
        .startsWith("The level changed in November 2025: +65 to +5 (−60 points, 95 % interval")
        .endsWith("The change lies between October 2025 and December 2025 (95 % confidence).")
        .doesNotContain("survey version");
  }

  @Test
  void aSurveyThatChangedAtTheSameTimeIsNamed() {
    List<Tally> counts =
        IntStream.range(0, 12).mapToObj(i -> i < 6 ? nps(40, 60, 300) : nps(160, 60, 180)).toList();
    VersionMark mark = new VersionMark(FIRST.plusMonths(6).plusDays(3), 1, "Quarterly", 2);
    assertThat(Swings.of(SurveyKind.RNPS, months(12), counts, List.of(mark)).breaks())
        .singleElement()
        .asString()
        .endsWith("A new survey version went live about then.");
  }

  @Test
  void fewAndEmptyMonthsSaySoInsteadOfGuessing() {
    assertThat(swings(7, month -> nps(10, 10, 30)).noise()).startsWith("There are not 8");
    Swings gaps = swings(20, month -> month % 3 == 0 ? nps(1, 5, 9) : nps(0, 0, 1));
    assertThat(gaps.noise()).startsWith("There are not 8");
    assertThat(gaps.breaks()).isEmpty();
    Swings promoters = swings(12, month -> nps(0, 0, 40));
    assertThat(promoters.noise()).contains("Nothing real is left");
    assertThat(promoters.breaks()).isEmpty();
  }

  private interface Month {
    Tally of(int month);
  }

  private static Swings swings(int months, Month counts) {
    List<Tally> all = new ArrayList<>();
    for (int month = 0; month < months; month++) {
      all.add(counts.of(month));
    }
    return Swings.of(SurveyKind.RNPS, months(months), all, List.of());
  }

  private static List<LocalDate> months(int count) {
    return IntStream.range(0, count).mapToObj(FIRST::plusMonths).toList();
  }
}
