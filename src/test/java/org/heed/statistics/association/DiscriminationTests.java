package org.heed.statistics.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DiscriminationTests {

  @Test
  void countsPairsInWhichTheFirstIsLowerAndTiesAsHalf() {
    Discrimination test = Discrimination.of(new double[] {1, 2, 3}, new double[] {2, 4, 5, 6});
    // 12 pairs: 11 lower or higher are 10 wins, 1 tie, 1 loss.
    assertThat(test.value()).isCloseTo(10.5 / 12, within(1e-12));
    assertThat(test.interval().contains(test.value())).isTrue();
  }

  @Test
  void oneHalfWithoutDifferenceOrWithoutAGroup() {
    assertThat(Discrimination.of(new double[] {5, 5}, new double[] {5, 5, 5}).value())
        .isEqualTo(0.5);
    assertThat(Discrimination.of(new double[0], new double[] {1}).interval().upper()).isEqualTo(1);
  }

  @Test
  void theErrorIsThatOfHanleyAndMcNeil() {
    double[] lower = new double[50];
    double[] higher = new double[50];
    for (int i = 0; i < 50; i++) {
      lower[i] = i;
      higher[i] = i + 25;
    }
    Discrimination test = Discrimination.of(lower, higher);
    assertThat(test.value()).isCloseTo(0.875, within(0.01));
    assertThat(test.interval().upper() - test.value()).isBetween(0.04, 0.09);
  }
}
