package org.heed.statistics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ChangePointsTests {

  /** Annual flow of the Nile at Aswan, 1871 to 1970. */
  private static final double[] NILE = {
    1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180,
    799, 958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833,
    701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845,
    864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649,
    846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815,
    1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
  };

  /** The published example of the R package strucchange. */
  @Test
  void theNileFellIn1898WhenTheDamWasBuilt() {
    ChangePoints nile = ChangePoints.of(NILE, 15, 5);
    assertThat(nile.breaks()).containsExactly(28);
    // 1895 to 1902: not even around 1898, because the flow varied more before the dam.
    assertThat(nile.spans()).containsExactly(new BreakSpan(25, 32));
    assertThat(nile.residual()).isCloseTo(1597457, within(1.0));
    assertThat(nile.bic().get(0)).isCloseTo(1318, within(.5));
    assertThat(nile.bic().get(1)).isCloseTo(1270, within(.5));
    assertThat(nile.levels().get(0)).isCloseTo(1097.75, within(1e-4));
    assertThat(nile.levels().get(1)).isCloseTo(849.9722, within(1e-4));
    assertThat(ChangePoints.of(NILE, 15, 0).residual()).isCloseTo(2835157, within(1.0));
  }

  @Test
  void aLevelSeriesHasNoBreak() {
    double[] same = new double[30];
    Arrays.fill(same, 42);
    assertThat(ChangePoints.of(same, 3, 4).breaks()).isEmpty();
    assertThat(ChangePoints.of(new double[] {7}, 3, 4).levels()).containsExactly(7.0);
  }

  @Test
  void cleanStepsAreFoundExactly() {
    double[] steps = new double[30];
    Arrays.fill(steps, 10, 20, 50);
    Arrays.fill(steps, 20, 30, 20);
    for (int i = 0; i < steps.length; i++) {
      steps[i] += i % 2 == 0 ? .5 : -.5;
    }
    assertThat(ChangePoints.of(steps, 3, 5).breaks()).containsExactly(10, 20);
  }

  @Test
  void aValueWithoutWeightHasNoSay() {
    double[] values = {1, 2, 1, 2, 1, 2, 9999, 2, 1, 2, 1, 2};
    double[] weights = {1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1};
    ChangePoints found = ChangePoints.of(values, weights, 3, 3);
    assertThat(found.breaks()).isEmpty();
    assertThat(found.levels().getFirst()).isBetween(1.0, 2.0);
  }

  @Test
  void whatCannotBeSplitIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ChangePoints.of(new double[0], 3, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChangePoints.of(new double[] {1, Double.NaN}, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChangePoints.of(new double[] {1, 2}, new double[] {1, -1}, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ChangePoints.of(
                    new double[] {1, 2}, new double[] {1, Double.POSITIVE_INFINITY}, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChangePoints.of(new double[] {1, 2}, new double[2], 1, 1));
  }
}
