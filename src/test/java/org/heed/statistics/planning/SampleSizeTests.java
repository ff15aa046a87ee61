package org.heed.statistics.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.heed.statistics.Tallies.nps;

import java.util.List;
import java.util.stream.LongStream;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.statistics.planning.Allocation.Stratum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTests {

  @ParameterizedTest
  @CsvSource({
    "1.00, 1534, 382, 6277, 1567",
    ".67, 1027, 255, 4204, 1049",
    ".61, 935, 232, 3828, 955",
    ".50, 766, 190, 3137, 782"
  })
  void answersNeeded(double variance, long five, long ten, long detectFive, long detectTen) {
    assertThat(SampleSize.forMargin(variance, 5)).isEqualTo(five);
    assertThat(SampleSize.forMargin(variance, 10)).isEqualTo(ten);
    assertThat(SampleSize.toDetect(variance, 5, .8)).isEqualTo(detectFive);
    assertThat(SampleSize.toDetect(variance, 10, .8)).isEqualTo(detectTen);
  }

  @ParameterizedTest
  @CsvSource({"20, 48.4", "50, 30.6", "100, 21.6", "200, 15.3", "400, 10.8"})
  void smallestRealChange(long answers, double points) {
    assertThat(Detectable.smallestReal(.61, answers)).isCloseTo(points, within(.05));
  }

  /** size.ci.prop(.05, .5, .1) of the R package statpsych. */
  @Test
  void satisfactionWithinFivePointsTakes385Answers() {
    assertThat(SampleSize.forShare(.5, .05)).isEqualTo(385);
  }

  @Test
  void fewCustomersNeedFewerAnswersAndNeverMoreThanThereAre() {
    assertThat(SampleSize.forMarginAmong(.61, 5, 1_000_000_000)).isEqualTo(938);
    assertThat(SampleSize.forMarginAmong(.61, 5, 1000)).isEqualTo(485);
    assertThat(SampleSize.forMarginAmong(.61, 5, 20)).isLessThanOrEqualTo(20);
    assertThat(SampleSize.forMarginAmong(.61, 5, 0)).isZero();
    assertThat(Detectable.marginAmong(.61, 485, 1000)).isCloseTo(5, within(.01));
    assertThat(Detectable.marginAmong(.61, 80, 80)).isZero();
    assertThat(Detectable.margin(.61, 0)).isInfinite();
  }

  @Test
  void powerAndSampleSizeAgree() {
    assertThat(Detectable.power(.61, 10, 958)).isCloseTo(.8, within(.002));
    assertThat(Detectable.power(.61, 0, 500)).isCloseTo(.05, within(1e-9));
    assertThat(Detectable.power(.61, 5, 400)).isLessThan(Detectable.power(.61, 5, 800));
    assertThat(Detectable.power(.61, 5, 400)).isEqualTo(Detectable.power(.61, -5, 400));
  }

  @Test
  void aTargetSaysWhetherItCanBeSeen() {
    Tally history = nps(2000, 3000, 5000);
    Target five = Target.of(history, 5, 400);
    assertThat(five.answersNeeded()).isBetween(934L, 936L);
    assertThat(five.reachable()).isFalse();
    assertThat(five.chance()).isBetween(.1, .2);
    assertThat(Target.of(history, 10, 400).reachable()).isTrue();
    assertThat(Target.of(Tally.none(SurveyKind.RNPS), 5, 0).chance()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> Target.of(history, 0, 400));
  }

  @ParameterizedTest
  @CsvSource({"0, 5", "1.1, 5", ".6, 0", ".6, -1", "NaN, 5", ".6, NaN", ".6, Infinity"})
  void impossibleWishesAreRefused(double variance, double points) {
    assertThatIllegalArgumentException().isThrownBy(() -> SampleSize.forMargin(variance, points));
  }

  @Test
  void everyGroupGetsItsShareAndTheTotalIsKept() {
    List<Stratum> strata =
        List.of(new Stratum(700, .6), new Stratum(200, .6), new Stratum(100, .6));
    assertThat(Allocation.proportional(strata, 100)).containsExactly(70, 20, 10);
    assertThat(Allocation.neyman(strata, 100)).containsExactly(70, 20, 10);
    for (long total : new long[] {0, 1, 7, 99, 333, 999, 1000, 5000}) {
      long[] given = Allocation.proportional(strata, total);
      assertThat(LongStream.of(given).sum()).isEqualTo(Math.min(1000, total));
      assertThat(given[2]).isLessThanOrEqualTo(100);
    }
  }

  @Test
  void groupsOfWiderSpreadGetMore() {
    List<Stratum> strata = List.of(new Stratum(500, .16), new Stratum(500, .64));
    assertThat(Allocation.neyman(strata, 90)).containsExactly(30, 60);
    assertThat(Allocation.neyman(List.of(new Stratum(10, 0), new Stratum(30, 0)), 8))
        .containsExactly(2, 6);
  }

  @Test
  void aGroupThatIsTooSmallPassesItsShareOn() {
    List<Stratum> strata = List.of(new Stratum(5, 1), new Stratum(1000, .01));
    assertThat(Allocation.neyman(strata, 300)).containsExactly(5, 295);
    assertThat(Allocation.neyman(List.of(), 10)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new Stratum(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Stratum(1, Double.NaN));
  }
}
