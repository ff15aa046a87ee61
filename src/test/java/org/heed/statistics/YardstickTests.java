package org.heed.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.heed.statistics.Tallies.csat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.heed.statistics.comparison.ShareChange;
import org.heed.statistics.drivers.MixAndRate;
import org.heed.statistics.drivers.MixAndRate.Segment;
import org.heed.statistics.series.Baseline;
import org.heed.statistics.series.ControlChart;
import org.heed.statistics.sites.FunnelPlot;
import org.heed.statistics.sites.Shrinkage;
import org.junit.jupiter.api.Test;

/** Satisfaction and effort are shares with the errors of shares, wherever scores are read. */
class YardstickTests {

  private static final ScoreCounts MANY = new ScoreCounts(40, 60, 300);
  private static final ScoreCounts FEW = new ScoreCounts(10, 5, 30);

  /** statsmodels and R's binom, as in the other tests of shares. */
  @Test
  void aShareHasTheWilsonIntervalWhateverItsMissesAre() {
    for (ScoreCounts counts : List.of(new ScoreCounts(2, 0, 18), new ScoreCounts(1, 1, 18))) {
      assertThat(Yardstick.SHARE.value(counts)).isEqualTo(90);
      assertThat(Yardstick.SHARE.interval(counts).lower()).isCloseTo(69.89663547715, within(1e-9));
      assertThat(Yardstick.SHARE.interval(counts).upper()).isCloseTo(97.21335187862, within(1e-9));
      assertThat(Yardstick.SHARE.display(counts)).isEqualTo("90 %");
      assertThat(Yardstick.SHARE.displayInterval(counts)).isEqualTo("70 to 97 %");
    }
    assertThat(Yardstick.SCORE.display(MANY)).isEqualTo("+65");
    assertThat(Yardstick.SHARE.display(new ScoreCounts(0, 0, 4))).isEqualTo("—");
  }

  @Test
  void aChangeOfSharesIsThatOfAgrestiAndCaffoInPercentagePoints() {
    NpsChange change = Yardstick.SHARE.change(MANY, FEW);
    ShareChange expected =
        ShareChange.between(ProportionWithInterval.of(300, 400), ProportionWithInterval.of(30, 45));
    assertThat(change.value()).isCloseTo(100 * expected.value(), within(1e-9));
    assertThat(change.interval().lower())
        .isCloseTo(100 * expected.interval().lower(), within(1e-9));
    assertThat(change.interval().upper())
        .isCloseTo(100 * expected.interval().upper(), within(1e-9));
    assertThat(change.pValue()).isCloseTo(expected.pValue(), within(1e-12));
  }

  @Test
  void aControlChartOfSharesHasBinomialLimits() {
    Baseline baseline = Baseline.of(SurveyKind.CSAT5, List.of(csat(1000, 1000, 8000)));
    var point =
        new ControlChart(baseline, ControlChart.Design.STANDARD)
            .of(List.of(csat(20, 10, 70)))
            .getFirst();
    double error = Math.sqrt(.8 * .2 / 100);
    assertThat(point.score()).isEqualTo(70);
    assertThat(point.z()).isCloseTo(-.1 / error, within(.001));
    assertThat(point.limits().lower()).isCloseTo(100 * (.8 - 3 * error), within(.01));
    assertThat(point.limits().upper()).isCloseTo(100 * (.8 + 3 * error), within(.01));
  }

  @Test
  void limitsAndEstimatesOfSharesStayBetweenNothingAndAll() {
    List<Tally> sites =
        Stream.of(new ScoreCounts(0, 0, 6), new ScoreCounts(5, 0, 200), FEW, MANY)
            .map(counts -> Tally.of(SurveyKind.CSAT5, counts))
            .toList();
    FunnelPlot plot = FunnelPlot.of(SurveyKind.CSAT5, sites);
    assertThat(plot.alarm(1).lower()).isBetween(0.0, plot.mean());
    assertThat(plot.alarm(1).upper()).isEqualTo(100);
    assertThat(plot.band(sites.getFirst())).isEqualTo(FunnelPlot.Band.WITHIN);
    assertThat(Shrinkage.ofScores(SurveyKind.CSAT5, sites).sites())
        .allSatisfy(site -> assertThat(site.shrunk()).isBetween(0.0, 100.0));
  }

  @Test
  void mixAndRateOfSharesAddUpToTheirChange() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    for (int round = 0; round < 200; round++) {
      List<Segment> segments =
          List.of(
              new Segment(any(random), any(random)),
              new Segment(any(random), any(random)),
              new Segment(any(random), any(random)));
      MixAndRate split = MixAndRate.of(SurveyKind.CSAT5, segments);
      assertThat(split.mix() + split.rate()).isCloseTo(split.total(), within(1e-9));
      assertThat(Math.abs(split.total())).isLessThanOrEqualTo(100);
    }
  }

  @Test
  void nothingIsCertainNeitherWithOneAnswerNorWithOnlyGoodOnes() {
    for (Yardstick yardstick : List.of(Yardstick.SCORE, Yardstick.SHARE)) {
      for (ScoreCounts counts : List.of(ScoreCounts.NONE, new ScoreCounts(0, 0, 50))) {
        assertThat(yardstick.cautiousVariance(counts)).isPositive();
        assertThat(yardstick.rarer(counts)).isPositive();
      }
      assertThat(yardstick.change(ScoreCounts.NONE, MANY).publishable()).isFalse();
      assertThat(yardstick.value(ScoreCounts.NONE)).isZero();
      assertThat(yardstick.ofHundred(yardstick.lowest())).isZero();
      assertThat(yardstick.ofHundred(100)).isEqualTo(100);
    }
  }

  @Test
  void onlyNpsIsAScoreAndOnlyAnExperienceIsAMean() {
    for (SurveyKind kind : SurveyKind.values()) {
      assertThat(kind.yardstick() == Yardstick.SCORE).isEqualTo(kind.isNps());
      assertThat(kind.yardstick() == Yardstick.MEAN).isEqualTo(kind == SurveyKind.EXPERIENCE);
      assertThat(kind.byCategory()).isEqualTo(kind != SurveyKind.EXPERIENCE);
    }
  }

  private static Tally any(RandomGenerator random) {
    return csat(random.nextInt(50), random.nextInt(50), random.nextInt(50));
  }
}
