package org.heed.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OtherScalesTests {

  @Test
  void satisfactionCountsTheTwoBestOfFive() {
    ProportionWithInterval csat = BoxMetric.CSAT.share(1, 0, 1, 8, 10);
    assertThat(csat.hits()).isEqualTo(18);
    assertThat(csat.n()).isEqualTo(20);
    assertThat(csat.interval().lower()).isCloseTo(.6989663547715, within(1e-12));
    assertThat(BoxMetric.CES.share(1, 1, 1, 1, 1, 1, 1).share()).isCloseTo(3 / 7.0, within(1e-12));
  }

  @Test
  void onAReversedScaleLowIsGood() {
    BoxMetric effort = new BoxMetric(1, 5, 2, false);
    assertThat(effort.counts(2)).isTrue();
    assertThat(effort.counts(3)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> effort.counts(6));
    assertThatIllegalArgumentException().isThrownBy(() -> effort.share(1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new BoxMetric(1, 5, 5, true));
  }

  /** ci.prop of the R package statpsych. */
  @Test
  void plusFourIntervalAgreesWithStatpsych() {
    ProportionWithInterval share = ProportionWithInterval.ofPlusFour(120, 300);
    assertThat(share.interval().lower()).isCloseTo(.3462156, within(5e-8));
    assertThat(share.interval().upper()).isCloseTo(.4564160, within(5e-8));
    double centre = (share.interval().lower() + share.interval().upper()) / 2;
    assertThat(centre).isCloseTo(.4013158, within(5e-8));
    assertThat(share.interval().width() / 2 / Normal.Z).isCloseTo(.02811287, within(5e-9));
    assertThat(ProportionWithInterval.ofPlusFour(5, 5).interval().upper()).isEqualTo(1);
  }

  /** 1, 2, 3: mean 2, error 1/√3, t of two degrees of freedom 4.302653. */
  @Test
  void aMeanHasAnIntervalOfStudentsT() {
    MeanWithInterval mean = MeanWithInterval.of(1, 2, 3);
    assertThat(mean.interval().upper()).isCloseTo(2 + 4.302653 / Math.sqrt(3), within(1e-6));
    assertThat(MeanWithInterval.of(4).interval().width()).isInfinite();
    assertThat(MeanWithInterval.of().value()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> MeanWithInterval.of(1, Double.NaN));
  }

  /** var and SE of the tests of the R package NPS; Cross Validated's worked example first. */
  @Test
  void varianceIsThatOfTheRPackage() {
    assertThat(new ScoreCounts(1, 2, 3).variance()).isCloseTo(5 / 9.0, within(1e-12));
    assertThat(Math.sqrt(new ScoreCounts(1, 2, 3).variance() / 6)).isCloseTo(.304290, within(1e-6));
    assertThat(new ScoreCounts(1, 0, 1).variance()).isEqualTo(1);
    assertThat(new ScoreCounts(0, 1, 1).variance()).isCloseTo(.25, within(1e-12));
    assertThat(new ScoreCounts(1, 1, 1).variance()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(new ScoreCounts(1, 0, 0).variance()).isZero();
    assertThat(ScoreCounts.NONE.variance()).isZero();
    assertThat(ScoreCounts.NONE.cautiousVariance()).isCloseTo(.5, within(1e-12));
    assertThat(new ScoreCounts(0, 0, 10).cautiousVariance()).isPositive();
  }
}
