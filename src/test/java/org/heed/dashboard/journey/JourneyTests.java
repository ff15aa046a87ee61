package org.heed.dashboard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;
import org.junit.jupiter.api.Test;

/** Stages roll up to one score by their counts; what counts alike is said beside it. */
class JourneyTests {

  private static final LocalDate FIRST = LocalDate.of(2025, 12, 1);
  private static final List<LocalDate> MONTHS =
      IntStream.range(0, 12).mapToObj(FIRST::plusMonths).toList();

  @Test
  void theWholeIsWhatAllAnswersSayAndNotTheMeanOfStages() {
    Journey journey = journey(SurveyKind.TNPS, stage("Delivery", 0, 0, 90), stage("", 10, 0, 0));
    assertThat(journey.whole().value()).isCloseTo(80, within(1e-9));
    assertThat(journey.whole().n()).isEqualTo(100);
    assertThat(journey.alike())
        .startsWith("Were each of the 2 stages to count alike, it would be 0");
    assertThat(journey.stages().get(1).name()).isEqualTo("No stage");
    assertThat(journey.stages().get(1).href()).contains("f.stage=-", "split=touchpoint");
  }

  @Test
  void oneStageHasNothingToCountAlikeAndFewAnswersShowNoScore() {
    Journey one = journey(SurveyKind.TNPS, stage("Support", 10, 10, 30));
    assertThat(one.alike()).isEmpty();
    Journey few = journey(SurveyKind.TNPS, stage("Support", 1, 0, 2), stage("Delivery", 5, 5, 20));
    assertThat(few.stages().getFirst().reading().enough()).isFalse();
    assertThat(few.stages().getFirst().answers()).isEqualTo("fewer than 5");
    assertThat(few.alike()).isEmpty();
    assertThat(few.beside().svg().markup()).contains("<svg").doesNotContain("NaN");
  }

  @Test
  void satisfactionIsAShare() {
    Journey journey = journey(SurveyKind.CSAT5, stage("Support", 10, 10, 30));
    assertThat(journey.whole().display()).isEqualTo("60 %");
    assertThat(journey.course().table().rows().get(10)).contains("60 %");
    assertThat(journey.stages().getFirst().course().svg().markup()).contains("Latest value 60");
  }

  @Test
  void aChangeIsOfThreeMonthsAgainstThreeAndSaysWhetherItIsReal() {
    List<ScoreCounts> months = new ArrayList<>(Collections.nCopies(12, ScoreCounts.NONE));
    months.set(7, new ScoreCounts(10, 20, 70));
    months.set(10, new ScoreCounts(50, 30, 20));
    JourneyStage fell = new JourneyStage(SurveyKind.TNPS, "Delivery", months, FIRST);
    assertThat(fell.change().display()).isEqualTo("−90");
    assertThat(fell.changeWord()).isEqualTo("more than chance");
    months.set(7, ScoreCounts.NONE);
    JourneyStage fresh = new JourneyStage(SurveyKind.TNPS, "Delivery", months, FIRST);
    assertThat(fresh.changeWord()).isEqualTo("too few answers");
  }

  private static Journey journey(SurveyKind kind, JourneyStage... stages) {
    List<JourneyStage> asked =
        List.of(stages).stream()
            .map(one -> new JourneyStage(kind, one.stage(), one.months(), FIRST))
            .toList();
    return new Journey(kind, asked, MONTHS);
  }

  private static JourneyStage stage(String name, long low, long middle, long high) {
    List<ScoreCounts> months = new ArrayList<>(Collections.nCopies(12, ScoreCounts.NONE));
    months.set(10, new ScoreCounts(low, middle, high));
    return new JourneyStage(SurveyKind.TNPS, name, months, FIRST);
  }
}
