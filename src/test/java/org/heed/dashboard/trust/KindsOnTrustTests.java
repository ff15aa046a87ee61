package org.heed.dashboard.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.heed.statistics.Tallies.csat;
import static org.heed.statistics.Tallies.nps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.heed.statistics.ProportionWithInterval;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.statistics.Yardstick;
import org.junit.jupiter.api.Test;

/** Trust speaks of shares and means in their own units, and weights by two attributes. */
class KindsOnTrustTests {

  private static final LocalDate FIRST = LocalDate.of(2024, 12, 1);
  private static final List<LocalDate> MONTHS =
      IntStream.range(0, 24).mapToObj(FIRST::plusMonths).toList();

  @Test
  void aTargetOfAShareNeedsTheAnswersThatAShareNeeds() {
    assertThat(TargetCheck.of(csat(499, 0, 499), 5, 90).sentence())
        .startsWith("A change of 5 percentage points needs 385 answers to be seen");
    Tally mean = Tally.of(SurveyKind.EXPERIENCE, 0, 0, 0, 0, 0, 0, 500, 0, 0, 0, 500);
    assertThat(TargetCheck.of(mean, 0.5, 90).sentence())
        .startsWith("A change of 0.5 points needs 62 answers to be seen")
        .contains("it can be");
    assertThat(TargetCheck.sensible(Yardstick.MEAN, 5)).isEqualTo(5);
    assertThat(TargetCheck.sensible(Yardstick.MEAN, 50)).isEqualTo(0.5);
    assertThat(TargetCheck.sensible(Yardstick.SHARE, Double.NaN)).isEqualTo(5);
  }

  @Test
  void aBiasOfSharesAndMeansIsToldInTheirUnits() {
    Bias shares =
        Bias.of(
            SurveyKind.CSAT5,
            List.of(
                new Group("SMB", 1_000, 100, csat(60, 20, 20)),
                new Group("Enterprise", 1_000, 300, csat(30, 60, 210))));
    assertThat(shares.sentence()).endsWith("the score would be 45 % instead of 58 %.");
    Bias means =
        Bias.of(
            SurveyKind.EXPERIENCE,
            List.of(
                new Group("SMB", 1_000, 100, experience(4, 100)),
                new Group("Enterprise", 1_000, 300, experience(8, 300))));
    assertThat(means.sentence()).endsWith("the score would be 6.0 instead of 7.0.");
    assertThat(Objects.requireNonNull(means.weighted()).interval().width()).isPositive();
  }

  @Test
  void swingsOfAMeanAreToldInTenths() {
    List<Tally> months =
        IntStream.range(0, 24)
            .mapToObj(month -> experience(month < 12 ? 8 : 6, 100).plus(experience(9, 20)))
            .toList();
    Swings swings = Swings.of(SurveyKind.EXPERIENCE, MONTHS, months, List.of());
    assertThat(swings.noise()).contains("moves by ±0.", " points are real");
    assertThat(swings.breaks())
        .singleElement()
        .asString()
        .contains("The level changed in December 2025: 8.2 to 6.5 (−1.7 points");
  }

  @Test
  void bothMarginsAreMetAndTheCostIsTold() {
    Weighted both =
        Weighted.of(
            SurveyKind.RNPS,
            List.of(
                new Cell(1, 1, 400, nps(40, 30, 30)),
                new Cell(1, 2, 100, nps(10, 20, 70)),
                new Cell(2, 1, 100, nps(20, 40, 140)),
                new Cell(2, 2, 400, nps(10, 20, 170))));
    Score score = Objects.requireNonNull(both.score());
    assertThat(both.status()).startsWith("Both are met after ");
    assertThat(score.value()).isBetween(-10.0, 80.0);
    assertThat(score.n()).isBetween(200.0, 599.9);
    assertThat(score.interval().contains(score.value())).isTrue();
  }

  /** When those who answered look like those asked already, nothing changes. */
  @Test
  void weightingThatIsNotNeededChangesNothing() {
    List<Cell> alike =
        List.of(
            new Cell(1, 1, 300, csat(10, 10, 10)),
            new Cell(1, 2, 600, csat(20, 10, 30)),
            new Cell(2, 1, 600, csat(30, 10, 20)),
            new Cell(2, 2, 1_200, csat(40, 20, 60)));
    Score score = Objects.requireNonNull(Weighted.of(SurveyKind.CSAT5, alike).score());
    assertThat(score.value()).isCloseTo(100 * 120 / 270.0, within(1e-6));
    assertThat(score.n()).isCloseTo(270, within(1e-6));
  }

  @Test
  void whatCannotBeWeightedSaysWhy() {
    Weighted few =
        Weighted.of(
            SurveyKind.RNPS,
            List.of(new Cell(1, 1, 400, nps(4, 3, 2)), new Cell(2, 2, 400, nps(10, 20, 170))));
    assertThat(few.score()).isNull();
    assertThat(few.status()).startsWith("Too few groups have ten answers");
    Weighted apart =
        Weighted.of(
            SurveyKind.RNPS,
            List.of(
                new Cell(1, 1, 700, nps(40, 30, 30)),
                new Cell(1, 2, 200, Tally.none(SurveyKind.RNPS)),
                new Cell(2, 2, 300, nps(10, 20, 170))));
    assertThat(apart.score()).isNull();
    assertThat(apart.status()).startsWith("The two do not fit together");
    assertThat(Weighted.of(SurveyKind.RNPS, List.of()).score()).isNull();
  }

  @Test
  void aStepThatChangedSomethingIsToldApartFromTheTrend() {
    List<Tally> months =
        IntStream.range(0, 24)
            .mapToObj(month -> month < 12 ? nps(80, 60, 260) : nps(40, 60, 300))
            .toList();
    assertThat(StepCheck.sentence(SurveyKind.RNPS, MONTHS, months, baseline(MONTHS.get(12))))
        .contains("Apart from the trend and the seasons, the level moved by +20 points")
        .contains("12 months before, 12 after")
        .endsWith("anything else that happened then counts in as well.");
    List<Tally> steady =
        IntStream.range(0, 24).mapToObj(month -> nps(40 + month % 5, 60, 300 - month % 3)).toList();
    assertThat(StepCheck.sentence(SurveyKind.RNPS, MONTHS, steady, baseline(MONTHS.get(12))))
        .endsWith("no more than chance does.");
    assertThat(StepCheck.sentence(SurveyKind.RNPS, MONTHS, steady, baseline(MONTHS.get(20))))
        .startsWith("Whether the step itself changed anything can be told with 8 months");
    assertThat(StepCheck.sentence(SurveyKind.RNPS, MONTHS, steady, baseline(FIRST.minusYears(1))))
        .contains("there are 0 and 24");
  }

  @Test
  void responseRatesHaveLimitsAsWideAsTheirUsualUpsAndDowns() {
    List<ProportionWithInterval> rates =
        IntStream.range(0, 24)
            .mapToObj(month -> ProportionWithInterval.of(3_000 + (month * 7 % 5 - 2) * 100, 10_000))
            .toList();
    AnswerRate usual = AnswerRate.of(MONTHS, rates);
    assertThat(usual.sentence()).contains("30 % answered", "No month stands out");
    List<ProportionWithInterval> fallen =
        IntStream.range(0, 24)
            .mapToObj(
                month -> month == 20 ? ProportionWithInterval.of(500, 10_000) : rates.get(month))
            .toList();
    AnswerRate odd = AnswerRate.of(MONTHS, fallen);
    assertThat(odd.sentence()).contains("Out of the ordinary: Aug 26");
    assertThat(odd.chart().svg().markup()).contains("1 stand out");
    AnswerRate young = AnswerRate.of(MONTHS.subList(0, 4), rates.subList(0, 4));
    assertThat(young.enough()).isFalse();
    assertThat(young.sentence()).startsWith("There are not 8 complete months");
  }

  private static Tally experience(int score, long answers) {
    long[] byScore = new long[11];
    byScore[score] = answers;
    return Tally.of(SurveyKind.EXPERIENCE, byScore);
  }

  private static Baseline baseline(LocalDate from) {
    return new Baseline(1, from, from.plusMonths(1), nps(10, 10, 30), "Why", "Olga", Instant.EPOCH);
  }
}
