package org.heed.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others published about the score and its variance, and the mistakes not to repeat. */
class NpsReferenceTests {

  /** Tests of the R package NPS: scores −1, 0 and 1. */
  @ParameterizedTest(name = "{0}/{1}/{2}")
  @CsvSource({
    "1,2,3, .555556, .304290",
    "1,0,1, 1, .707107",
    "0,1,1, .25, .353553",
    "1,1,1, .666667, .471405",
    "1,0,0, 0, 0"
  })
  void varianceAndStandardErrorAreThoseOfTheRPackage(
      long detractors, long passives, long promoters, double variance, double error) {
    ScoreCounts counts = new ScoreCounts(detractors, passives, promoters);
    assertThat(counts.variance()).isCloseTo(variance, within(1e-6));
    assertThat(Math.sqrt(counts.variance() / counts.total())).isCloseTo(error, within(1e-6));
  }

  /** The plain Wald interval follows from value and variance alone; Heed never shows it. */
  @ParameterizedTest(name = "{0}/{1}/{2}")
  @CsvSource({
    "1,2,3, -.263065,.929731",
    "3,4,8, -.065853,.732519",
    "5,3,7, -.314243,.580910",
    "0,2,8, .552082,1.047918",
    "0,0,10, 1,1",
    "30,60,110, .298157,.501843",
    "75,675,250, .141372,.208628"
  })
  void waldIntervalAgreesWithTheRPackage(
      long detractors, long passives, long promoters, double lower, double upper) {
    Interval wald = PlainIntervals.wald(new ScoreCounts(detractors, passives, promoters));
    assertThat(wald.lower()).isCloseTo(lower, within(6e-7));
    assertThat(wald.upper()).isCloseTo(upper, within(6e-7));
  }

  /**
   * 250 promoters and 75 detractors of 1,000. Two shares taken as independent give (.1434, .2062);
   * drawn together, as a Dirichlet posterior does, (.1409, .2082).
   */
  @Test
  void intervalIsThatOfSharesDrawnTogetherAndNotOfIndependentOnes() {
    ScoreCounts counts = new ScoreCounts(75, 675, 250);
    Interval interval = counts.nps().interval().times(.01);
    assertThat(interval.lower()).isCloseTo(.1409, within(6e-4)).isLessThan(.1424);
    assertThat(interval.upper()).isCloseTo(.2082, within(6e-4)).isGreaterThan(.2072);
    double independent = Math.sqrt((.25 * .75 + .075 * .925) / 1000);
    Interval wrong = Interval.around(.175, independent);
    assertThat(wrong.lower()).isCloseTo(.1434, within(3e-4));
    assertThat(wrong.upper()).isCloseTo(.2062, within(4e-4));
    assertThat(interval.width()).isGreaterThan(wrong.width() * 1.05);
  }

  /** 20/30/50 varies by .61, the figure that planning uses where nothing is known. */
  @Test
  void aTypicalMixVariesByPointSixOne() {
    assertThat(new ScoreCounts(20, 30, 50).variance()).isCloseTo(.61, within(1e-12));
  }

  @Test
  void tenPromotersOfTenHaveAWidthAndStayOnTheScale() {
    ScoreCounts ten = new ScoreCounts(0, 0, 10);
    assertThat(PlainIntervals.wald(ten).width()).isZero();
    assertThat(AdjustedCounts.of(ten).interval().upper()).isCloseTo(1.063, within(5e-4));
    assertThat(ten.nps().interval().upper()).isEqualTo(100);
    assertThat(ten.nps().interval().lower()).isCloseTo(44.4934, within(1e-4));
    ScoreCounts none = new ScoreCounts(10, 0, 0);
    assertThat(none.nps().interval().lower()).isEqualTo(-100);
  }

  /** The interval is centred on the adjusted score, nearer to 0 than the observed one. */
  @Test
  void whiskersAreUnevenAroundTheScore() {
    Nps nps = new ScoreCounts(3, 6, 31).nps();
    assertThat(nps.value() - nps.interval().lower())
        .isGreaterThan(nps.interval().upper() - nps.value());
  }
}
