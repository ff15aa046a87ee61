package org.heed.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManyTestsTests {

  private static final double[] PUBLISHED = {
    .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
    .7590, 1.000
  };

  /** The example of Benjamini and Hochberg 1995, adjusted values as scipy documents them. */
  @Test
  void agreesWithTheOriginalPaper() {
    double[] expected = {
      .0015, .003, .0095, .035625, .0603, .06385714, .06385714, .0645, .0765, .486, .58118182,
      .714875, .75323077, .81321429, 1
    };
    double[] adjusted = ManyTests.benjaminiHochberg(PUBLISHED);
    assertThat(adjusted).containsExactly(expected, within(5e-9));
    assertThat(Arrays.stream(adjusted).filter(p -> p <= .05)).hasSize(4);
    assertThat(Arrays.stream(PUBLISHED).filter(p -> p * PUBLISHED.length <= .05))
        .as("Bonferroni finds fewer")
        .hasSize(3);
  }

  @Test
  void orderOfTheTestsDoesNotMatter() {
    assertThat(ManyTests.benjaminiHochberg(.04, .001, .5))
        .containsExactly(new double[] {.06, .003, .5}, within(1e-12));
  }

  @Test
  void yekutieliIsStricterAndNeitherLeavesTheScale() {
    double[] hochberg = ManyTests.benjaminiHochberg(PUBLISHED);
    double[] yekutieli = ManyTests.benjaminiYekutieli(PUBLISHED);
    for (int i = 0; i < PUBLISHED.length; i++) {
      assertThat(hochberg[i]).isBetween(PUBLISHED[i], 1.0);
      assertThat(yekutieli[i]).isBetween(hochberg[i], 1.0);
    }
  }

  @Test
  void noTestsNoFindingsAndNonsenseIsRefused() {
    assertThat(ManyTests.benjaminiHochberg()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ManyTests.benjaminiHochberg(.5, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> ManyTests.benjaminiHochberg(1.1));
  }

  /** One-sided values of the R package gsDesign; two-sided ones computed independently. */
  @ParameterizedTest
  @CsvSource({"2, .042, .0831", "4, .063, .1262", "10, .097, .1934", "20, .124, .2479"})
  void lookingAgainAndAgainRaisesFalseAlarms(int looks, double oneSided, double twoSided) {
    double[] limits = new double[looks];
    Arrays.fill(limits, 1.959964);
    assertThat(RepeatedLooks.errorRate(limits)).isCloseTo(twoSided, within(1e-4));
    assertThat(RepeatedLooks.oneSidedErrorRate(limits)).isCloseTo(oneSided, within(6e-4));
  }

  @Test
  void obrienFlemingLimitsAreThePublishedOnes() {
    assertThat(RepeatedLooks.obrienFleming(4))
        .containsExactly(new double[] {4.04859, 2.86279, 2.33746, 2.02430}, within(2e-4));
    assertThat(RepeatedLooks.obrienFleming(5))
        .containsExactly(new double[] {4.5617, 3.2256, 2.6337, 2.2809, 2.0401}, within(2e-4));
  }

  @ParameterizedTest
  @CsvSource({"1, 1.95996", "2, 2.1783", "3, 2.2895", "4, 2.3613", "5, 2.4132"})
  void pocockLimitsAreThePublishedOnes(int looks, double limit) {
    assertThat(RepeatedLooks.pocock(looks))
        .hasSize(looks)
        .contains(new double[] {limit}, within(2e-4));
  }
}
