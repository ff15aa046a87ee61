package org.heed.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpsChangeTests {

  private static final ScoreCounts LOW = new ScoreCounts(40, 60, 100);
  private static final ScoreCounts HIGH = new ScoreCounts(20, 60, 120);

  /** Values of the published R package "NPS" with "adjusted.wald". */
  @Test
  void agreesWithTheRPackage() {
    NpsChange change = NpsChange.between(LOW, HIGH);
    assertThat(change.value()).isEqualTo(20);
    assertThat(change.interval().lower()).isCloseTo(5.5144, within(1e-4));
    assertThat(change.interval().upper()).isCloseTo(33.8945, within(1e-4));
    assertThat(change.pValue()).isCloseTo(.006496, within(1e-6));
    assertThat(change.real()).isTrue();
    assertThat(change.display()).isEqualTo("+20");
    assertThat(change.displayInterval()).isEqualTo("+6 to +34");
  }

  @Test
  void theOtherDirectionIsTheMirrorImage() {
    NpsChange rise = NpsChange.between(LOW, HIGH);
    NpsChange fall = NpsChange.between(HIGH, LOW);
    assertThat(fall.value()).isEqualTo(-rise.value());
    assertThat(fall.pValue()).isEqualTo(rise.pValue());
    assertThat(fall.interval().lower()).isCloseTo(-rise.interval().upper(), within(1e-9));
    assertThat(fall.real()).isTrue();
  }

  @Test
  void changeBetweenTooFewAnswersIsNeitherShownNorCalledReal() {
    NpsChange reversed = NpsChange.between(new ScoreCounts(4, 0, 0), new ScoreCounts(0, 0, 40));
    assertThat(reversed.interval().contains(0)).isFalse();
    assertThat(reversed.publishable()).isFalse();
    assertThat(reversed.real()).isFalse();
    assertThat(reversed.display()).isEqualTo("—");
  }

  @Test
  void nothingToCompareIsNoChange() {
    NpsChange change = NpsChange.between(ScoreCounts.NONE, ScoreCounts.NONE);
    assertThat(change.value()).isZero();
    assertThat(change.pValue()).isEqualTo(1);
    assertThat(change.real()).isFalse();
  }

  /** Simulated shares of false alarms at n = 10, 20, 30, 50 are about 4 to 5 in 100. */
  @ParameterizedTest
  @CsvSource({"10, .038", "20, .045", "30, .045", "50, .047"})
  void falseAlarmsStayWithinTheirBudget(int n, double expected) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    int simulations = 20_000;
    int alarms = 0;
    for (int i = 0; i < simulations; i++) {
      NpsChange change = NpsChange.between(sample(random, n), sample(random, n));
      alarms += change.real() ? 1 : 0;
    }
    assertThat((double) alarms / simulations).isCloseTo(expected, within(.006));
  }

  private static ScoreCounts sample(RandomGenerator random, int n) {
    int detractors = 0;
    int promoters = 0;
    for (int i = 0; i < n; i++) {
      double draw = random.nextDouble();
      detractors += draw < .2 ? 1 : 0;
      promoters += draw >= .5 ? 1 : 0;
    }
    return new ScoreCounts(detractors, n - detractors - promoters, promoters);
  }
}
