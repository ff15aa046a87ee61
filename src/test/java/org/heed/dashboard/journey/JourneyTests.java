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
import org.heed.statistics.Tally;
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
    List<Tally> months = none(SurveyKind.TNPS);
    months.set(7, Tally.of(SurveyKind.TNPS, new ScoreCounts(10, 20, 70)));
    months.set(10, Tally.of(SurveyKind.TNPS, new ScoreCounts(50, 30, 20)));
    JourneyStage fell = new JourneyStage(SurveyKind.TNPS, "Delivery", months, FIRST);
    assertThat(fell.change().display()).isEqualTo("−90");
    assertThat(fell.changeWord()).isEqualTo("more than chance");
    months.set(7, Tally.none(SurveyKind.TNPS));
    JourneyStage fresh = new JourneyStage(SurveyKind.TNPS, "Delivery", months, FIRST);
    assertThat(fresh.changeWord()).isEqualTo("too few answers");
  }

  @Test
  void anExperienceIsAMeanInEveryPart() {
    Tally before = experience(0, 0, 50, 0, 50);
    Tally after = experience(50, 0, 50, 0, 0);
    List<Tally> months = none(SurveyKind.EXPERIENCE);
    months.set(7, before);
    months.set(10, after);
    JourneyStage delivery = new JourneyStage(SurveyKind.EXPERIENCE, "Delivery", months, FIRST);
    List<Tally> others = none(SurveyKind.EXPERIENCE);
    others.set(10, experience(0, 0, 0, 0, 100));
    JourneyStage support = new JourneyStage(SurveyKind.EXPERIENCE, "Support", others, FIRST);
    Journey journey = new Journey(SurveyKind.EXPERIENCE, List.of(delivery, support), MONTHS);
    assertThat(delivery.reading().display()).isEqualTo("8.0");
    assertThat(delivery.change().display()).isEqualTo("−2.0");
    assertThat(delivery.changeWord()).isEqualTo("more than chance");
    assertThat(delivery.course().svg().markup()).contains("Latest value 7");
    assertThat(journey.whole().value()).isCloseTo(26 / 3.0, within(1e-9));
    assertThat(journey.whole().display()).isEqualTo("8.7");
    assertThat(journey.alike()).contains("it would be 9.0 (95 % interval 8.9 to 9.1)");
    assertThat(journey.course().table().rows().get(10)).contains("8.5");
    assertThat(journey.beside().svg().markup()).contains("8.7").doesNotContain("NaN");
  }

  /** So many answers of 6, 7, 8, 9 and 10. */
  private static Tally experience(long... fromSix) {
    long[] counts = new long[11];
    System.arraycopy(fromSix, 0, counts, 6, fromSix.length);
    return Tally.of(SurveyKind.EXPERIENCE, counts);
  }

  private static List<Tally> none(SurveyKind kind) {
    return new ArrayList<>(Collections.nCopies(12, Tally.none(kind)));
  }

  private static Journey journey(SurveyKind kind, Counted... stages) {
    List<JourneyStage> asked = new ArrayList<>();
    for (Counted stage : stages) {
      List<Tally> months = none(kind);
      months.set(10, Tally.of(kind, stage.counts()));
      asked.add(new JourneyStage(kind, stage.name(), months, FIRST));
    }
    return new Journey(kind, asked, MONTHS);
  }

  private static Counted stage(String name, long low, long middle, long high) {
    return new Counted(name, new ScoreCounts(low, middle, high));
  }

  private record Counted(String name, ScoreCounts counts) {}
}
