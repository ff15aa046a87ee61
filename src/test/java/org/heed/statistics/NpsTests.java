package org.heed.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpsTests {

  private static final Offset<Double> SIX_DIGITS = within(6e-7);

  /** The first row is also the worked example of the R package and of Cross Validated. */
  @ParameterizedTest(name = "{0}/{1}/{2}")
  @CsvSource({
    "1,2,3, .333333333333",
    "1,0,1, 0",
    "0,1,1, .5",
    "1,1,1, 0",
    "1,0,0, -1",
    "0,0,10, 1",
    "75,675,250, .175"
  })
  void valueIsPromotersMinusDetractors(long detractors, long passives, long promoters, double nps) {
    Nps actual = new ScoreCounts(detractors, passives, promoters).nps();
    assertThat(actual.value()).isCloseTo(100 * nps, within(1e-9));
    assertThat(actual.n()).isEqualTo(detractors + passives + promoters);
  }

  /** Values of the published R package "NPS", run on the same counts. */
  @ParameterizedTest(name = "{0}/{1}/{2}")
  @CsvSource({
    "1,2,3, -.311074,.753957",
    "3,4,8, -.101431,.652872",
    "5,3,7, -.301737,.519272",
    "0,2,8, .300441,.943318",
    "0,0,10, .444934,1",
    "30,60,110, .292863,.496112",
    "75,675,250, .141398,.208781"
  })
  void scoreIntervalAgreesWithTheRPackage(
      long detractors, long passives, long promoters, double lower, double upper) {
    Interval interval = ScoreInterval.of(new ScoreCounts(detractors, passives, promoters));
    assertThat(interval.lower()).isCloseTo(lower, SIX_DIGITS);
    assertThat(interval.upper()).isCloseTo(upper, SIX_DIGITS);
  }

  @ParameterizedTest(name = "{0}/{1}/{2}")
  @CsvSource({
    "1,2,3, -.267433,.711877",
    "3,4,8, -.085179,.640734",
    "5,3,7, -.285658,.507881",
    "0,2,8, .292839,.937931",
    "0,0,10, .475036,1.063426",
    "30,60,110, .292839,.495339",
    "75,675,250, .140859,.208094"
  })
  void adjustedWaldIntervalAgreesWithTheRPackage(
      long detractors, long passives, long promoters, double lower, double upper) {
    Interval interval =
        AdjustedCounts.of(new ScoreCounts(detractors, passives, promoters)).interval();
    assertThat(interval.lower()).isCloseTo(lower, SIX_DIGITS);
    assertThat(interval.upper()).isCloseTo(upper, SIX_DIGITS);
  }

  /**
   * A widely copied recipe treats promoters and detractors as independent shares and arrives at
   * (14.3, 20.5): too narrow, because more of the ones means fewer of the others.
   */
  @Test
  void intervalIsNotTheTooNarrowOneOfIndependentShares() {
    Interval interval = new ScoreCounts(75, 675, 250).nps().interval();
    assertThat(interval.lower()).isLessThan(14.2);
    assertThat(interval.upper()).isGreaterThan(20.7);
  }

  @ParameterizedTest(name = "{0}/{1}/{2}")
  @CsvSource({
    "3,4,8, SCORE",
    "5,4,10, SCORE",
    "5,5,10, ADJUSTED_WALD",
    "0,20,80, ADJUSTED_WALD",
    "0,19,81, SCORE",
    "80,20,0, ADJUSTED_WALD",
    "81,19,0, SCORE",
    "30,60,110, ADJUSTED_WALD"
  })
  void methodFollowsSampleSizeAndExtremeness(
      long detractors, long passives, long promoters, IntervalMethod method) {
    assertThat(new ScoreCounts(detractors, passives, promoters).nps().method()).isEqualTo(method);
  }

  @Test
  void intervalStaysOnTheScaleAndHoldsTheValueForEverySmallSample() {
    for (int n = 1; n <= 40; n++) {
      for (int detractors = 0; detractors <= n; detractors++) {
        for (int promoters = 0; promoters <= n - detractors; promoters++) {
          Nps nps = new ScoreCounts(detractors, n - detractors - promoters, promoters).nps();
          assertThat(nps.interval().lower()).isBetween(-100.0, nps.value());
          assertThat(nps.interval().upper()).isBetween(nps.value(), 100.0);
          assertThat(nps.interval().width()).isPositive();
        }
      }
    }
  }

  @Test
  void mirroredAnswersHaveTheMirroredInterval() {
    Nps nps = new ScoreCounts(2, 5, 9).nps();
    Nps mirrored = new ScoreCounts(9, 5, 2).nps();
    assertThat(mirrored.value()).isEqualTo(-nps.value());
    assertThat(mirrored.interval().lower()).isCloseTo(-nps.interval().upper(), within(1e-8));
    assertThat(mirrored.interval().upper()).isCloseTo(-nps.interval().lower(), within(1e-8));
  }

  @Test
  void withoutAnswersEverythingIsPossibleAndNothingIsShown() {
    Nps nothing = ScoreCounts.NONE.nps();
    assertThat(nothing.interval()).isEqualTo(new Interval(-100, 100));
    assertThat(nothing.publishable()).isFalse();
    assertThat(nothing.display()).isEqualTo("—");
    assertThat(nothing.displayInterval()).isEqualTo("—");
  }

  @Test
  void fourAnswersShowNoNumberAndFiveDo() {
    assertThat(new ScoreCounts(0, 1, 3).nps().display()).isEqualTo("—");
    assertThat(new ScoreCounts(0, 2, 3).nps().display()).isEqualTo("+60");
  }

  @Test
  void billionsOfAnswersKeepTheirPrecision() {
    Nps nps = new ScoreCounts(3_000_000_000L, 3_000_000_000L, 4_000_000_000L).nps();
    assertThat(nps.value()).isEqualTo(10);
    assertThat(nps.displayInterval()).isEqualTo("+10 to +10");
    assertThat(nps.interval().width()).isBetween(0.001, 0.01);
  }

  /** Scores 1 to 15 cut at 6, 8 and 15, as in the R package's tests. */
  @Test
  void otherCutsGiveTheVarianceOfTheRPackage() {
    ScoreCounts counts = new ScoreCounts(6, 2, 7);
    assertThat(counts.nps().value()).isCloseTo(100 * 2 / 30.0, within(1e-9));
    assertThat(counts.variance()).isCloseTo(.8622, within(5e-5));
    ScoreCounts few = ScoreCounts.ofDistribution(1, 0, 0, 0, 0, 0, 0, 2, 0, 3, 0);
    assertThat(few.nps().value()).isCloseTo(100 / 3.0, within(1e-9));
  }

  /** One detractor who becomes a passive, or one passive who becomes a promoter. */
  @Test
  void aBetterAnswerNeverMovesTheScoreIntervalDown() {
    for (int n = 1; n <= 15; n++) {
      for (int detractors = 0; detractors <= n; detractors++) {
        for (int promoters = 0; promoters <= n - detractors; promoters++) {
          int passives = n - detractors - promoters;
          ScoreCounts counts = new ScoreCounts(detractors, passives, promoters);
          if (detractors > 0) {
            higher(counts, new ScoreCounts(detractors - 1, passives + 1, promoters));
          }
          if (passives > 0) {
            higher(counts, new ScoreCounts(detractors, passives - 1, promoters + 1));
          }
        }
      }
    }
  }

  private static void higher(ScoreCounts before, ScoreCounts after) {
    Interval was = ScoreInterval.of(before);
    Interval is = ScoreInterval.of(after);
    assertThat(is.lower()).as(before + " " + after).isGreaterThan(was.lower() - 1e-8);
    assertThat(is.upper()).as(before + " " + after).isGreaterThan(was.upper() - 1e-8);
  }
}
