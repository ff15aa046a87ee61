package org.heed.statistics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Between which points a break lies. The Nile's is among the tests of {@link ChangePoints}. */
class BreakSpanTests {

  /** Bai 1997: 7.69 and 11.03 for 90 and 95 %; the other values by the R package strucchange. */
  @ParameterizedTest(name = "{0} with ratio {1}")
  @CsvSource({
    "0, 1, .5",
    "7.69, 1, .04997036",
    "11.03, 1, .025016334",
    "3, 2, .11711169",
    "1, 2, .21508315",
    "3, .25, .19550483"
  })
  void distributionOfAFoundBreakIsThatOfBai(double x, double ratio, double probability) {
    assertThat(BreakSpan.beyond(x, ratio)).isCloseTo(probability, within(1e-8));
  }

  @Test
  void bothSidesTogetherAreCertain() {
    for (double ratio : new double[] {1e-3, .1, 1, 7, 1e3}) {
      assertThat(BreakSpan.beyond(0, ratio) + BreakSpan.beyond(0, 1 / ratio))
          .isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void aLargeStepIsDatedExactlyAndASmallOneIsNot() {
    BreakSpan large = onlySpan(step(60, 1));
    BreakSpan small = onlySpan(step(8, 1));
    assertThat(large).isEqualTo(new BreakSpan(29, 31));
    assertThat(small.earliest()).isLessThan(29).isPositive();
    assertThat(small.latest()).isGreaterThan(31).isLessThan(60);
  }

  @Test
  void allWeightsTimesTenChangeNothing() {
    double[] values = step(12, 1);
    double[] tens = new double[values.length];
    Arrays.fill(tens, 10);
    assertThat(ChangePoints.of(values, tens, 5, 1).spans())
        .isEqualTo(ChangePoints.of(values, 5, 1).spans());
  }

  @Test
  void aSeriesWithoutAnySpreadHasItsBreakBetweenTwoValues() {
    double[] values = new double[20];
    Arrays.fill(values, 10, 20, 5);
    ChangePoints found = ChangePoints.of(values, 3, 1);
    assertThat(found.breaks()).containsExactly(10);
    assertThat(found.spans()).containsExactly(new BreakSpan(9, 11));
  }

  @Test
  void theSpanHoldsTheTrueBreakInNineteenOfTwentySeries() {
    int held = 0;
    for (int seed = 0; seed < 400; seed++) {
      BreakSpan span = onlySpan(step(10, seed));
      held += span.earliest() <= 30 && 30 <= span.latest() ? 1 : 0;
    }
    assertThat(held / 400.0).isBetween(.92, 1.0);
  }

  /** Thirty values, then thirty that lie higher by the step, with a standard deviation of ten. */
  private static double[] step(double height, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    double[] values = new double[60];
    Arrays.setAll(values, i -> 10 * random.nextGaussian() + (i < 30 ? 0 : height));
    return values;
  }

  private static BreakSpan onlySpan(double... values) {
    Segments segments = new Segments(values, Arrays.stream(values).map(value -> 1).toArray());
    List<Integer> breaks = ChangePoints.of(values, 5, 1).breaks();
    return BreakSpan.of(segments, 0, breaks.isEmpty() ? 30 : breaks.getFirst(), values.length);
  }
}
