package org.heed.statistics.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.heed.statistics.Table;
import org.junit.jupiter.api.Test;

class RankCorrelationTests {

  private static final int MONTHS = 11;

  /** scipy against R. */
  @Test
  void agreesWithScipy() {
    RankCorrelation found =
        RankCorrelation.of(new double[] {1, 2, 3, 4, 5}, new double[] {5, 6, 7, 8, 7});
    assertThat(found.value()).isCloseTo(.82078268, within(1e-8));
    assertThat(found.pValue()).isCloseTo(.08858701, within(1e-8));
  }

  /** ci.spear of the R package statpsych. */
  @Test
  void intervalAgreesWithStatpsych() {
    double[] y = {21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19};
    double[] x = {67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51};
    RankCorrelation found = RankCorrelation.of(y, x);
    assertThat(found.value()).isCloseTo(.87, within(.005));
    assertThat(found.standardError()).isCloseTo(.08241, within(5e-6));
    assertThat(found.interval().lower()).isCloseTo(.5841, within(5e-5));
    assertThat(found.interval().upper()).isCloseTo(.9638, within(5e-5));
  }

  @Test
  void onlyTheOrderMatters() {
    double[] x = {1, 2, 3, 4, 5, 6};
    assertThat(RankCorrelation.of(x, new double[] {1, 4, 9, 16, 25, 9999}).value()).isEqualTo(1);
    assertThat(RankCorrelation.of(x, new double[] {6, 5, 4, 3, 2, 1}).value()).isEqualTo(-1);
    assertThat(RankCorrelation.of(x, new double[6]).value()).isZero();
    assertThat(RankCorrelation.of(x, new double[6]).pValue()).isEqualTo(1);
    assertThat(RankCorrelation.of(new double[0], new double[0]).interval().width()).isEqualTo(2);
    assertThatIllegalArgumentException().isThrownBy(() -> RankCorrelation.of(x, new double[5]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankCorrelation.of(new double[] {1}, new double[] {Double.NaN}));
  }

  /** R's attitude, worked out in R: correlation of the residuals of the ranks. */
  @Test
  void partialCorrelationIsThatOfTheResidualsOfTheRanks() {
    Table attitude = Table.read("attitude");
    RankCorrelation found =
        RankCorrelation.partial(
            attitude.column(0), attitude.column(1), attitude.column(3), attitude.column(4));
    assertThat(found.value()).isCloseTo(.6966506386, within(1e-9));
    assertThat(found.pValue()).isCloseTo(3.819608045e-5, within(1e-12));
    RankCorrelation other =
        RankCorrelation.partial(
            attitude.column(1), attitude.column(0), attitude.column(4), attitude.column(3));
    assertThat(other.value()).isCloseTo(found.value(), within(1e-12));
  }

  @Test
  void aSharedCauseIsTakenOff() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2);
    double[] load = random.doubles(300).toArray();
    double[] one = new double[300];
    double[] other = new double[300];
    for (int i = 0; i < 300; i++) {
      one[i] = load[i] + .2 * random.nextDouble();
      other[i] = load[i] + .2 * random.nextDouble();
    }
    assertThat(RankCorrelation.of(one, other).value()).isGreaterThan(.9);
    assertThat(RankCorrelation.partial(one, other, load).value()).isBetween(-.15, .15);
    assertThat(RankCorrelation.partial(one, other).value())
        .isCloseTo(RankCorrelation.of(one, other).value(), within(1e-9));
    assertThatIllegalArgumentException().isThrownBy(() -> RankCorrelation.partial(one, other, one));
  }

  @Test
  void theLagIsFoundAndDriftingSeriesAreNotTakenIn() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(8);
    double[] figure = new double[120];
    double[] outcome = new double[120];
    double[] unrelated = new double[120];
    for (int t = 1; t < 120; t++) {
      figure[t] = .5 * figure[t - 1] + random.nextGaussian();
      outcome[t] = (t >= 3 ? figure[t - 3] : 0) + .5 * random.nextGaussian();
      unrelated[t] = .95 * unrelated[t - 1] + random.nextGaussian();
    }
    List<RankCorrelation.Lag> lags = RankCorrelation.lagged(figure, outcome, 6);
    assertThat(lags).hasSize(7);
    assertThat(lags.stream().filter(lag -> lag.adjustedP() < .01))
        .extracting(RankCorrelation.Lag::periods)
        .containsExactly(3);
    assertThat(RankCorrelation.lagged(unrelated, figure, 6))
        .noneMatch(lag -> lag.adjustedP() < .01);
    assertThat(RankCorrelation.lagged(new double[3], new double[3], 6)).isEmpty();
  }

  @Test
  void changesThatSwingBackRaiseNoMoreFalseLinksThanPromised() {
    Random random = new Random(17);
    int asIndependent = 0;
    int asNeighbours = 0;
    for (int round = 0; round < 2_000; round++) {
      double[] figure = changes(random);
      double[] score = changes(random);
      boolean[] follows = new boolean[figure.length];
      for (int pair = 0; pair < follows.length; pair++) {
        follows[pair] = pair % MONTHS > 0;
      }
      asIndependent += RankCorrelation.of(figure, score).pValue() <= 0.05 ? 1 : 0;
      asNeighbours += RankCorrelation.ofNeighbours(figure, score, follows).pValue() <= 0.05 ? 1 : 0;
    }
    assertThat(asIndependent).as("of 2,000, taken as independent").isGreaterThan(180);
    assertThat(asNeighbours).as("of 2,000").isBetween(60, 130);
  }

  @Test
  void pairsWithoutNeighboursAreIndependentAndManyThatFollowAreFewer() {
    double[] one = {1, 5, 2, 6, 3, 7, 2, 8, 1, 9, 3, 6};
    double[] other = {2, 6, 1, 7, 3, 5, 2, 9, 3, 8, 1, 7};
    RankCorrelation free = RankCorrelation.of(one, other);
    assertThat(RankCorrelation.ofNeighbours(one, other, new boolean[12])).isEqualTo(free);
    boolean[] follows = new boolean[12];
    Arrays.fill(follows, 1, 12, true);
    RankCorrelation tied = RankCorrelation.ofNeighbours(one, other, follows);
    assertThat(tied.value()).isEqualTo(free.value());
    assertThat(tied.n()).isEqualTo(12);
    assertThat(tied.pValue()).isGreaterThan(free.pValue());
    assertThat(tied.interval().lower()).isLessThan(free.interval().lower());
  }

  /** Of ten places whose values are nothing but noise. */
  private static double[] changes(Random random) {
    double[] changes = new double[10 * MONTHS];
    for (int place = 0; place < 10; place++) {
      double before = random.nextGaussian();
      for (int month = 0; month < MONTHS; month++) {
        double now = random.nextGaussian();
        changes[place * MONTHS + month] = now - before;
        before = now;
      }
    }
    return changes;
  }
}
