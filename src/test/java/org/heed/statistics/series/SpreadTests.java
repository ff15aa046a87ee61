package org.heed.statistics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.heed.statistics.Tallies.nps;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.junit.jupiter.api.Test;

/** Laney's limits and the split of volatility into noise and real movement. */
class SpreadTests {

  private static final RandomGeneratorFactory<RandomGenerator> RANDOM =
      RandomGeneratorFactory.of("L64X128MixRandom");

  @Test
  void limitsStayAsTheyAreWhenOnlyChanceMovesTheShare() {
    RandomGenerator random = RANDOM.create(3);
    long[] cases = IntStream.range(0, 200).mapToLong(i -> 500).toArray();
    long[] hits =
        IntStream.range(0, 200)
            .mapToLong(i -> IntStream.range(0, 500).filter(j -> random.nextDouble() < .3).count())
            .toArray();
    LaneyChart chart = LaneyChart.ofShares(hits, cases);
    assertThat(chart.widening()).isCloseTo(1, within(.12));
    assertThat(chart.centre()).isCloseTo(.3, within(.01));
    assertThat(chart.points().stream().filter(LaneyChart.Point::outside).count()).isLessThan(4);
  }

  @Test
  void limitsWidenWhenLargeSamplesVaryMoreThanChance() {
    long[] cases = IntStream.range(0, 40).mapToLong(i -> 100_000).toArray();
    long[] hits =
        IntStream.range(0, 40).mapToLong(i -> 30_000 + (i * 7919 % 13 - 6) * 200).toArray();
    LaneyChart chart = LaneyChart.ofShares(hits, cases);
    assertThat(chart.widening()).isGreaterThan(3);
    assertThat(chart.points()).noneMatch(LaneyChart.Point::outside);
  }

  /** By hand: centre 0.1, σ of 100 cases 0.03, z = 0, 1, 0, −1, moving range 1, σz = 1/1.128. */
  @Test
  void wideningIsTheMeanMovingRangeOfTheStandardisedShares() {
    LaneyChart chart =
        LaneyChart.ofShares(new long[] {10, 13, 10, 7}, new long[] {100, 100, 100, 100});
    assertThat(chart.widening()).isCloseTo(1 / 1.128, within(1e-9));
    assertThat(chart.points().getFirst().limits().upper())
        .isCloseTo(.1 + 3 * .03 / 1.128, within(1e-9));
  }

  @Test
  void ratesMayExceedOneAndEmptyPeriodsHaveNoValue() {
    LaneyChart chart = LaneyChart.ofRates(new long[] {30, 0, 50}, new long[] {10, 0, 20});
    assertThat(chart.centre()).isCloseTo(80.0 / 30, within(1e-9));
    assertThat(chart.points().get(1).value()).isNaN();
    assertThat(chart.points().get(1).outside()).isFalse();
    assertThat(LaneyChart.ofShares(new long[0], new long[0]).points()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LaneyChart.ofShares(new long[] {3}, new long[] {2}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LaneyChart.ofRates(new long[] {-1}, new long[] {2}));
  }

  @Test
  void pureNoiseIsRecognisedAsNoise() {
    RandomGenerator random = RANDOM.create(4);
    List<Tally> noise = IntStream.range(0, 400).mapToObj(i -> sample(random, .5)).toList();
    Volatility volatility = Volatility.of(noise);
    assertThat(volatility.reliability()).isLessThan(.15);
    assertThat(volatility.noise()).isCloseTo(100 * Math.sqrt(.61 / 80), within(.3));
  }

  @Test
  void realMovementIsWhatRemains() {
    RandomGenerator random = RANDOM.create(5);
    List<Tally> moving =
        IntStream.range(0, 400).mapToObj(i -> sample(random, i % 2 == 0 ? .4 : .6)).toList();
    Volatility volatility = Volatility.of(moving);
    assertThat(volatility.real()).isCloseTo(10, within(1.5));
    assertThat(volatility.reliability()).isBetween(.45, .7);
  }

  @Test
  void aSingleAnsweredPeriodHasNoVolatility() {
    assertThat(Volatility.of(List.of(Tally.none(SurveyKind.RNPS), nps(1, 1, 1))))
        .isEqualTo(new Volatility(0, 0, 0, 0));
  }

  private static Tally sample(RandomGenerator random, double promoters) {
    int low = 0;
    int high = 0;
    for (int i = 0; i < 80; i++) {
      double draw = random.nextDouble();
      low += draw < .2 ? 1 : 0;
      high += draw >= 1 - promoters ? 1 : 0;
    }
    return nps(low, 80 - low - high, high);
  }
}
