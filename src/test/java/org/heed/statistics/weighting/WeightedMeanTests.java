package org.heed.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heed.statistics.weighting.Accounts.Voice;
import org.heed.statistics.weighting.Pulse.Beat;
import org.heed.statistics.weighting.WeightedMean.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedMeanTests {

  /** deff.Rout.save of the R package survey. */
  @Test
  void errorIsTheLinearisedOneAndKishIsNotTheDesignEffect() {
    double[] y = {15, 143, 21, 51, 337, 50, 274, 145, 15, 86};
    double[] w = {20, 200, 11, 25, 550, 30, 250, 100, 10, 55};
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < y.length; i++) {
      answers.add(Answer.single(y[i], w[i]));
    }
    WeightedMean mean = WeightedMean.of(answers);
    assertThat(mean.value()).isCloseTo(243.913669, within(1e-6));
    assertThat(mean.standardError()).isCloseTo(48.752161, within(1e-6));
    assertThat(mean.sample().designEffect()).isCloseTo(2.684797, within(1e-6));
    assertThat(mean.sample().effectiveN()).isCloseTo(3.724676, within(1e-6));
    assertThat(designEffect(mean, y, w)).isCloseTo(1.974067, within(1e-5));
  }

  /** Variance of the mean against that of as many equal answers drawn with replacement. */
  private static double designEffect(WeightedMean mean, double[] y, double[] w) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < y.length; i++) {
      sum += w[i];
      squares += w[i] * (y[i] - mean.value()) * (y[i] - mean.value());
    }
    double n = y.length;
    double simple = squares / sum * n / (n - 1) / n;
    return mean.standardError() * mean.standardError() / simple;
  }

  /** The example of the manual of Stata and of the R package survey. */
  @Test
  void strataAndTheirPopulationsNarrowTheError() {
    List<Answer> answers = new ArrayList<>();
    for (double x : new double[] {2.8, 4.1, 6.8, 6.8, 9.2}) {
      answers.add(new Answer(x, 3, new Object(), 1));
    }
    for (double x : new double[] {3.7, 6.6, 4.2}) {
      answers.add(new Answer(x, 4, new Object(), 2));
    }
    WeightedMean unlimited = WeightedMean.of(answers);
    assertThat(unlimited.value()).isCloseTo(5.4481, within(5e-5));
    assertThat(unlimited.standardError()).isCloseTo(.741268, within(1e-6));
    assertThat(unlimited.degreesOfFreedom()).isEqualTo(6);
    WeightedMean limited = WeightedMean.of(answers, Map.of(1, 15L, 2, 12L));
    assertThat(limited.standardError()).isCloseTo(.616, within(5e-4));
    assertThatIllegalArgumentException().isThrownBy(() -> WeightedMean.of(answers, Map.of(1, 4L)));
  }

  private static final List<Voice> THREE_ACCOUNTS =
      List.of(
          new Voice("a", 1),
          new Voice("a", 1),
          new Voice("a", 1),
          new Voice("b", -1),
          new Voice("c", 0),
          new Voice("c", 1));

  @Test
  void accountsCountOnceOrByTheirAnswers() {
    WeightedMean respondents = Accounts.byRespondent(THREE_ACCOUNTS);
    WeightedMean accounts = Accounts.byAccount(THREE_ACCOUNTS);
    assertThat(respondents.value()).isCloseTo(.5, within(1e-12));
    assertThat(respondents.standardError()).isCloseTo(.433013, within(1e-6));
    assertThat(accounts.value()).isCloseTo(.166667, within(1e-6));
    assertThat(accounts.standardError()).isCloseTo(.600925, within(1e-6));
    assertThat(EffectiveSample.ofClusters(5, .3)).isCloseTo(2.2, within(1e-12));
  }

  @Test
  void oneHugeAccountDecidesUnlessItsRevenueIsCapped() {
    List<Voice> voices = List.of(new Voice("big", -1), new Voice("x", 1), new Voice("y", 1));
    Map<String, Double> revenue = Map.of("big", 1000.0, "x", 10.0, "y", 10.0, "silent", 99.0);
    assertThat(Accounts.byRevenue(voices, revenue, 1e9).value()).isLessThan(-.9);
    WeightedMean capped = Accounts.byRevenue(voices, revenue, 5);
    assertThat(capped.value()).isCloseTo((20 - 50) / 70.0, within(1e-9));
    assertThat(capped.sample().effectiveN()).isLessThan(2);
    assertThat(Accounts.byRevenue(voices, Map.of(), 5).value()).isZero();
  }

  @Test
  void aSingleHeavyWeightLeavesLittleMoreThanOneAnswer() {
    double effective = EffectiveSample.of(100, 1, 1, 1, 1, 1, 1, 1, 1, 1).effectiveN();
    assertThat(effective).isCloseTo(1.187, within(5e-4));
    assertThat(EffectiveSample.of(2, 2, 2, 0).effectiveN()).isCloseTo(3, within(1e-12));
    assertThat(EffectiveSample.of()).isEqualTo(new EffectiveSample(0, 1, 0));
    assertThat(EffectiveSample.of(0, 0).effectiveN()).isZero();
  }

  @Test
  void trimmingStopsAtSomeMedians() {
    assertThat(Weights.trimmed(new double[] {0, 1, 2, 3, 100}, 5))
        .containsExactly(0, 1, 2, 3, 12.5);
    assertThat(Weights.trimmed(new double[] {0, 0}, 5)).containsExactly(0, 0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void whatIsNoWeightIsRefused(double weight) {
    assertThatIllegalArgumentException().isThrownBy(() -> EffectiveSample.of(1, weight));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightedMean.of(List.of(Answer.single(1, weight))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Weights.trimmed(new double[] {1, weight}, 5));
  }

  @Test
  void noAnswerOneAnswerAndNoWeightAreAnswerable() {
    assertThat(WeightedMean.of(List.of()).interval().width()).isInfinite();
    assertThat(WeightedMean.of(List.of(Answer.single(1, 1))).value()).isEqualTo(1);
    assertThat(WeightedMean.of(List.of(Answer.single(1, 0))).value()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightedMean.of(List.of(Answer.single(Double.NaN, 1))));
  }

  @Test
  void thePulseFollowsRecentAnswersAndWithFewStaysNearTheUsual() {
    Pulse silent = Pulse.of(List.of(), 7, 90, 1);
    assertThat(silent.value()).isEqualTo(7);
    assertThat(silent.shrinkage()).isEqualTo(1);
    assertThat(Pulse.of(List.of(new Beat(1, 0)), 7, 90, 1).value()).isEqualTo(4);
    assertThat(Pulse.of(List.of(new Beat(1, 90)), 7, 90, 1).value()).isCloseTo(5, within(1e-9));
    double improving = Pulse.of(List.of(new Beat(1, 400), new Beat(10, 1)), 7, 90, 1).value();
    double declining = Pulse.of(List.of(new Beat(10, 400), new Beat(1, 1)), 7, 90, 1).value();
    assertThat(improving).isGreaterThan(declining);
    assertThatIllegalArgumentException().isThrownBy(() -> new Beat(1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> Pulse.of(List.of(), 7, 0, 1));
  }
}
