package org.heed.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTests {

  @ParameterizedTest
  @CsvSource({
    "12.5, +13",
    "-12.5, −13",
    "12.4999, +12",
    "-12.4999, −12",
    "0.5, +1",
    "-0.5, −1",
    "0.49, 0",
    "-0.49, 0",
    "-0.0, 0",
    "100, +100",
    "-100, −100",
    "-4.2, −4"
  })
  void pointsAreRoundedOnceAndAlikeOnBothSidesOfZero(double value, String shown) {
    assertThat(SignedPoints.of(value).display()).isEqualTo(shown);
  }

  @Test
  void scoreOfExactlyHalfAPointRoundsAwayFromZero() {
    assertThat(new ScoreCounts(3, 1, 4).nps().display()).isEqualTo("+13");
    assertThat(new ScoreCounts(4, 1, 3).nps().display()).isEqualTo("−13");
  }

  @Test
  void whatIsNoNumberCannotBeShown() {
    assertThatIllegalArgumentException().isThrownBy(() -> SignedPoints.of(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignedPoints.of(Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1));
  }

  @Test
  void threeEqualThirdsShow34And33And33WhileTheScoreIsZero() {
    assertThat(LargestRemainder.percentages(1, 1, 1)).containsExactly(34, 33, 33);
    assertThat(new ScoreCounts(5, 5, 5).nps().display()).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,0, 0,0,0",
    "0,0,7, 0,0,100",
    "1,0,999, 0,0,100",
    "1,1,998, 0,0,100",
    "2,3,2, 29,43,28",
    "75,675,250, 8,67,25"
  })
  void partsAddUpToTheWhole(long a, long b, long c, int first, int second, int third) {
    assertThat(LargestRemainder.percentages(a, b, c)).containsExactly(first, second, third);
  }

  /** Published cases of Wilson's interval (statsmodels, from R's "binom"). */
  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "18,20, .6989663547715,.9721335187862",
    "4,20, .0806576625798,.4160174322519",
    "4,200, .0078044264163,.0502870869058",
    "19,38, .348499283644,.651500716356"
  })
  void wilsonIntervalAgreesWithPublishedCases(long hits, long n, double lower, double upper) {
    Interval interval = ProportionWithInterval.of(hits, n).interval();
    assertThat(interval.lower()).isCloseTo(lower, within(1e-12));
    assertThat(interval.upper()).isCloseTo(upper, within(1e-12));
  }

  @Test
  void proportionStaysWithinItsScale() {
    assertThat(ProportionWithInterval.of(38, 38).interval().upper()).isEqualTo(1);
    assertThat(ProportionWithInterval.of(0, 77).interval().lower()).isZero();
    assertThat(ProportionWithInterval.of(0, 0).interval()).isEqualTo(new Interval(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> ProportionWithInterval.of(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> ProportionWithInterval.of(-1, 2));
  }

  @Test
  void aShareWithMoreHitsHasAHigherInterval() {
    for (int hits = 1; hits <= 60; hits++) {
      Interval fewer = ProportionWithInterval.of(hits - 1, 60).interval();
      Interval more = ProportionWithInterval.of(hits, 60).interval();
      assertThat(more.lower()).isGreaterThan(fewer.lower());
      assertThat(more.upper()).isGreaterThanOrEqualTo(fewer.upper());
      Interval mirrored = ProportionWithInterval.of(60 - hits, 60).interval();
      assertThat(mirrored.lower()).isCloseTo(1 - more.upper(), within(1e-9));
    }
  }

  @Test
  void proportionReadsAsWholePercent() {
    assertThat(ProportionWithInterval.of(1, 8).display()).isEqualTo("13 %");
    assertThat(ProportionWithInterval.of(19, 38).displayInterval()).isEqualTo("35 to 65 %");
    assertThat(ProportionWithInterval.of(1, 2).display()).isEqualTo("—");
  }
}
