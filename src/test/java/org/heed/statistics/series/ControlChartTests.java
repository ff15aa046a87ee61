package org.heed.statistics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.heed.statistics.Tallies.nps;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.statistics.series.ControlChart.Design;
import org.heed.statistics.series.ControlPoint.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlChartTests {

  private static final Tally USUAL = nps(20, 30, 50);
  private static final Tally LOWER = nps(28, 30, 42);
  private static final Baseline BASELINE =
      Baseline.of(SurveyKind.RNPS, Collections.nCopies(25, USUAL));
  private static final ControlChart CHART = new ControlChart(BASELINE, Design.STANDARD);

  @Test
  void aPeriodIsMeasuredInStandardDeviationsOfItsOwnSize() {
    assertThat(BASELINE.score()).isEqualTo(30);
    assertThat(BASELINE.variance()).isCloseTo(.61, within(.001));
    assertThat(BASELINE.settled()).isTrue();
    double hundred = BASELINE.standardised(LOWER);
    double fourHundred = BASELINE.standardised(nps(112, 120, 168));
    assertThat(hundred).isCloseTo(-.16 / Math.sqrt(.61 / 100), within(.01));
    assertThat(fourHundred).isCloseTo(2 * hundred, within(1e-9));
  }

  @Test
  void theUsualStaysSilent() {
    assertThat(CHART.of(Collections.nCopies(36, USUAL)))
        .allSatisfy(point -> assertThat(point.signal()).isEqualTo(Signal.NONE));
  }

  @Test
  void aSuddenFallLeavesTheLimits() {
    ControlPoint point = CHART.of(List.of(nps(40, 30, 30))).getFirst();
    assertThat(point.signal()).isEqualTo(Signal.OUTSIDE_LIMITS);
    assertThat(point.limits().contains(point.score())).isFalse();
  }

  @Test
  void aSmallLastingFallIsFoundBySumAndAverageThoughNoPointIsOutside() {
    List<ControlPoint> points = CHART.of(Collections.nCopies(12, nps(24, 30, 46)));
    assertThat(points).allSatisfy(p -> assertThat(p.limits().contains(p.score())).isTrue());
    assertThat(points)
        .extracting(ControlPoint::signal)
        .containsAnyOf(Signal.LASTING_CHANGE, Signal.DRIFT)
        .doesNotContain(Signal.OUTSIDE_LIMITS);
    assertThat(points.getFirst().lowerSum()).isPositive();
    assertThat(points.getFirst().upperSum()).isZero();
  }

  @Test
  void afterASignalTheMemoryStartsAfresh() {
    List<ControlPoint> points = CHART.of(Stream.of(nps(60, 30, 10), USUAL).toList());
    assertThat(points.get(1).lowerSum()).isZero();
    assertThat(points.get(1).signal()).isEqualTo(Signal.NONE);
  }

  @Test
  void aPeriodWithFewAnswersIsShownButNeitherJudgedNorRemembered() {
    List<ControlPoint> points =
        CHART.of(List.of(nps(29, 0, 0), Tally.none(SurveyKind.RNPS), USUAL));
    assertThat(points.get(0).signal()).isEqualTo(Signal.NOT_ENOUGH_ANSWERS);
    assertThat(points.get(0).score()).isEqualTo(-100);
    assertThat(points.get(1).score()).isNaN();
    assertThat(points.get(1).limits().width()).isEqualTo(200);
    assertThat(points.get(2).lowerSum()).isZero();
  }

  @Test
  void nothingKnownMeansWideLimitsNotNone() {
    Baseline nothing = Baseline.of(SurveyKind.RNPS, List.of());
    assertThat(nothing.variance()).isEqualTo(1);
    assertThat(nothing.settled()).isFalse();
    Baseline onlyPromoters = Baseline.of(SurveyKind.RNPS, List.of(nps(0, 0, 100)));
    assertThat(onlyPromoters.variance()).isPositive();
    ControlPoint same =
        new ControlChart(onlyPromoters, Design.STANDARD).of(List.of(nps(0, 0, 30))).getFirst();
    assertThat(same.signal()).isEqualTo(Signal.NONE);
  }

  @Test
  void impossibleDesignsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Design(0, 3, .2, 3, .5, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Design(30, 3, 0, 3, .5, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Design(30, Double.NaN, 1, 3, .5, 5));
  }

  /** Points until the moving average gives a false signal; design 499.7 for normal scores. */
  @ParameterizedTest(name = "{0} detractors, {1} promoters, n={2}")
  @CsvSource({".2,.5,30, 507", ".2,.5,5, 570", ".02,.90,30, 431", ".02,.90,5, 240"})
  void fewOrExtremeAnswersShortenTheTimeToAFalseSignal(
      double detractors, double promoters, int n, double expected) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(21);
    double score = promoters - detractors;
    double error = Math.sqrt((promoters + detractors - score * score) / n);
    double limit = Design.STANDARD.ewmaLimit();
    double weight = Design.STANDARD.weight();
    long points = 0;
    int signals = 0;
    for (double average = 0; signals < 1_500; points++) {
      int lead = 0;
      for (int i = 0; i < n; i++) {
        double draw = random.nextDouble();
        lead += draw < detractors ? -1 : draw >= 1 - promoters ? 1 : 0;
      }
      average = (1 - weight) * average + weight * ((double) lead / n - score) / error;
      if (Math.abs(average) > limit) {
        signals++;
        average = 0;
      }
    }
    assertThat((double) points / signals).isCloseTo(expected, withinPercentage(8));
  }
}
