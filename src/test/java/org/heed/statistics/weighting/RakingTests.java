package org.heed.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.statistics.weighting.Raking.Margin;
import org.heed.statistics.weighting.Raking.Status;
import org.junit.jupiter.api.Test;

class RakingTests {

  /** Kalton and Flores-Cervantes, as in kalton.Rout.save of the R package survey: a within b. */
  private static final int[] SAMPLE = {20, 50, 100, 30, 40, 140, 50, 100, 40, 310, 50, 70};

  private static final double[] POPULATION = {80, 60, 170, 55, 40, 150, 60, 165, 55, 340, 200, 125};
  private static final int[] CELL =
      IntStream.range(0, 12)
          .flatMap(cell -> IntStream.range(0, SAMPLE[cell]).map(i -> cell))
          .toArray();

  @Test
  void weightsAreThePublishedOnes() {
    Margin a = new Margin(groups(cell -> cell % 4), new double[] {175, 550, 430, 345});
    Margin b = new Margin(groups(cell -> cell / 4), new double[] {365, 415, 720});
    Raking raking = Raking.of(ones(), List.of(a, b));
    assertThat(raking.status()).isEqualTo(Status.CONVERGED);
    double[] expected = {
      1.810805, 1.083564, 2.196089, 1.833226, 1.452822, .869352, 1.761938, 1.470810, 2.016776,
      1.206815, 2.445884, 2.041746
    };
    for (int i = 0; i < CELL.length; i++) {
      assertThat(raking.weights().get(i)).isCloseTo(expected[CELL[i]], within(1e-6));
    }
    EffectiveSample sample = EffectiveSample.of(array(raking));
    assertThat(sample.designEffect()).isCloseTo(1.099681, within(1e-6));
    assertThat(sample.effectiveN()).isCloseTo(909.355, within(1e-3));
  }

  @Test
  void postStratificationMeetsEveryCellAtOnce() {
    Raking raking = Raking.postStratified(ones(), new Margin(CELL, POPULATION));
    assertThat(raking.status()).isEqualTo(Status.CONVERGED);
    assertThat(raking.rounds()).isEqualTo(1);
    assertThat(EffectiveSample.of(array(raking)).designEffect()).isCloseTo(1.243796, within(1e-6));
  }

  @Test
  void contradictingMarginsAndEmptyGroupsAreReported() {
    int[] groups = {0, 0, 1};
    double[] ones = {1, 1, 1};
    Raking contradiction =
        Raking.of(
            ones,
            List.of(
                new Margin(groups, new double[] {50, 50}),
                new Margin(groups, new double[] {90, 10})));
    assertThat(contradiction.status()).isEqualTo(Status.NOT_CONVERGED);
    assertThat(contradiction.error()).isCloseTo(.4, within(1e-9));
    assertThat(contradiction.weights()).allMatch(Double::isFinite);
    Raking unheard = Raking.of(ones, List.of(new Margin(groups, new double[] {50, 30, 20})));
    assertThat(unheard.status()).isEqualTo(Status.NOT_CONVERGED);
    assertThat(unheard.error()).isCloseTo(.2, within(1e-9));
  }

  @Test
  void weightsOfZeroStayAndNonsenseIsRefused() {
    Margin margin = new Margin(new int[] {0, 0}, new double[] {10});
    assertThat(Raking.of(new double[] {0, 2}, List.of(margin)).weights())
        .containsExactly(0.0, 10.0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Raking.of(new double[] {1, Double.NaN}, List.of(margin)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Raking.of(new double[] {1}, List.of(margin)));
    assertThatIllegalArgumentException().isThrownBy(() -> Raking.of(new double[0], List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Margin(new int[] {1}, new double[] {10}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Margin(new int[] {0}, new double[] {Double.POSITIVE_INFINITY}));
  }

  private static int[] groups(java.util.function.IntUnaryOperator group) {
    return Arrays.stream(CELL).map(group).toArray();
  }

  private static double[] ones() {
    double[] ones = new double[CELL.length];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[] array(Raking raking) {
    return raking.weights().stream().mapToDouble(weight -> weight).toArray();
  }
}
