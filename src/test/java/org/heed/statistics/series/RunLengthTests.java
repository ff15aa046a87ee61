package org.heed.statistics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.heed.statistics.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of the original papers, as the R package spc quotes them, and to more digits. */
class RunLengthTests {

  private static final Percentage PRINTED = Percentage.withPercentage(.4);
  private static final Percentage COMPUTED = Percentage.withPercentage(.03);

  @Test
  void threeSigmaGivesOneFalseAlarmIn370Points() {
    assertThat(RunLength.shewhart(3, 0)).isCloseTo(370.4, within(.05));
  }

  /** Brook and Evans 1972; Waldmann 1986. */
  @ParameterizedTest
  @CsvSource({
    "0, 117.596, 117.59",
    "0, 117.596, 117.4",
    "-.5, 1962.8, 1963",
    ".5, 17.351, 17.35",
    "1.5, 3.749, 3.75"
  })
  void oneSidedCusumWithSlackHalfAndLimitThree(double shift, double computed, double printed) {
    assertThat(RunLength.cusum(.5, 3, shift)).isCloseTo(computed, COMPUTED);
    assertThat(RunLength.cusum(.5, 3, shift)).isCloseTo(printed, PRINTED);
  }

  /** Forty segments looked at every week of a year. */
  @Test
  void falseAlarmBudgetOfFortySegments() {
    int looks = 40 * 52;
    assertThat(looks * Normal.twoSidedP(Normal.Z)).isCloseTo(104, within(1e-6));
    assertThat(1 - Math.pow(1 - Normal.twoSidedP(Normal.Z), 40)).isCloseTo(.871, within(6e-4));
    assertThat(looks / RunLength.shewhart(3, 0)).isCloseTo(5.6, within(.05));
    assertThat(looks / RunLength.ewma(.2, 2.962, 0)).isCloseTo(4.2, within(.05));
  }

  @Test
  void aLargerShiftIsAlwaysNoticedSooner() {
    for (double shift = 0; shift < 3; shift += .25) {
      double more = shift + .25;
      assertThat(RunLength.shewhart(3, more)).isLessThan(RunLength.shewhart(3, shift));
      assertThat(RunLength.ewma(.2, 2.962, more)).isLessThan(RunLength.ewma(.2, 2.962, shift));
      assertThat(RunLength.cusum(.5, 5, more)).isLessThan(RunLength.cusum(.5, 5, shift));
    }
  }

  /** Lucas and Crosier 1982. */
  @ParameterizedTest
  @CsvSource({
    "4, 0, 167.68, 168",
    "4, .25, 74.22, 74.2",
    "4, .5, 26.63, 26.6",
    "4, 1, 8.383, 8.38",
    "4, 2, 3.343, 3.34",
    "5, 0, 465.4, 465.4",
    "5, .5, 38.0, 38.0",
    "5, 1, 10.4, 10.4"
  })
  void twoSidedCusum(double limit, double shift, double computed, double printed) {
    double length = RunLength.twoSidedCusum(.5, limit, shift);
    assertThat(length).isCloseTo(printed, PRINTED);
    assertThat(length).isCloseTo(computed, PRINTED);
  }

  /** Lucas and Saccucci 1990. */
  @ParameterizedTest
  @CsvSource({
    ".5, 3.071, 0, 499.9, 500",
    ".5, 3.071, .25, 254.8, 255",
    ".5, 3.071, .5, 88.80, 88.8",
    ".5, 3.071, 1, 17.48, 17.5",
    ".5, 3.071, 2, 3.628, 3.63",
    ".5, 3.071, 3, 1.926, 1.93",
    ".03, 2.437, 0, 499.9, 500",
    ".03, 2.437, .25, 76.73, 76.7",
    ".03, 2.437, .5, 29.32, 29.3",
    ".03, 2.437, 1, 12.60, 12.6",
    ".03, 2.437, 2, 5.987, 5.99",
    ".03, 2.437, 3, 4.029, 4.03",
    ".2, 2.962, 0, 499.7, 500"
  })
  void ewma(double weight, double limit, double shift, double computed, double printed) {
    double length = RunLength.ewma(weight, limit, shift);
    assertThat(length).isCloseTo(computed, COMPUTED);
    assertThat(length).isCloseTo(printed, PRINTED);
  }

  @Test
  void directionOfTheShiftDoesNotMatterToTwoSidedCharts() {
    Offset<Double> same = within(1e-6);
    assertThat(RunLength.ewma(.2, 2.9, -1)).isCloseTo(RunLength.ewma(.2, 2.9, 1), same);
    assertThat(RunLength.shewhart(3, -1)).isCloseTo(RunLength.shewhart(3, 1), same);
    assertThat(RunLength.twoSidedCusum(.5, 4, -1))
        .isCloseTo(RunLength.twoSidedCusum(.5, 4, 1), same);
  }
}
