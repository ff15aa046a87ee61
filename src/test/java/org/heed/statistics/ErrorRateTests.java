package org.heed.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.BiPredicate;
import org.heed.statistics.Trinomial.Outcome;
import org.heed.statistics.comparison.ShareChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of two groups and intervals of shares, by adding up every pair of possible outcomes. */
class ErrorRateTests {

  private static final Trinomial TYPICAL = new Trinomial(.2, .5);

  /** Rarer outcomes are left out; all of them together change no printed digit. */
  private static final double HARDLY_EVER = 1e-6;

  /** The reference simulated 40,000 times, so that its third decimal may be off by two. */
  @ParameterizedTest(name = "n={0}")
  @CsvSource({"10, .085,.038", "20, .065,.045", "30, .058,.045", "50, .053,.047", "100, .054,.053"})
  void falseAlarmsOfTheTwoSampleTestAreTheTabulatedOnes(int n, double wald, double adjusted) {
    assertThat(falseAlarms(n, (a, b) -> differByWald(a, b))).isCloseTo(wald, within(.005));
    assertThat(falseAlarms(n, (a, b) -> NpsChange.between(a, b).real()))
        .isCloseTo(adjusted, within(.005));
  }

  /** Counts 40/60/100 against 20/60/120, run in the R package NPS. */
  @Test
  void bothTestsOfTwoGroupsAgreeWithTheRPackage() {
    ScoreCounts low = new ScoreCounts(40, 60, 100);
    ScoreCounts high = new ScoreCounts(20, 60, 120);
    double error = waldError(low, high);
    assertThat(error).isCloseTo(.0728011, within(5e-8));
    assertThat(Normal.twoSidedP(.2 / error)).isCloseTo(.006010, within(5e-7));
    Interval interval = NpsChange.between(low, high).interval();
    assertThat((interval.lower() + interval.upper()) / 200).isCloseTo(.197044, within(5e-7));
    assertThat(interval.width() / 200 / Normal.Z).isCloseTo(.0723995, within(5e-8));
    assertThat(interval.lower()).isCloseTo(5.5144, within(6e-5));
    assertThat(interval.upper()).isCloseTo(33.8945, within(6e-5));
  }

  /** Of two unlike groups, so that there is a true change to hold. */
  @ParameterizedTest(name = "n={0}, then {1}")
  @CsvSource({"8,8", "10,20", "20,10", "25,25"})
  void theIntervalOfAChangeHoldsTheTrueOne(int before, int after) {
    Trinomial later = new Trinomial(.1, .7);
    double truth = 100 * (later.score() - TYPICAL.score());
    double coverage = 0;
    for (Outcome was : likely(TYPICAL, before)) {
      for (Outcome is : likely(later, after)) {
        Interval interval = NpsChange.between(was.counts(), is.counts()).interval();
        coverage += interval.contains(truth) ? was.probability() * is.probability() : 0;
      }
    }
    assertThat(coverage).isBetween(.935, .98);
  }

  /** Wilson's interval averages 95 % and is never far below; so does a change of shares. */
  @ParameterizedTest(name = "n={0}")
  @CsvSource({"5", "10", "20", "50", "100"})
  void theIntervalOfAShareIsHonest(int n) {
    double sum = 0;
    double least = 1;
    double change = 1;
    for (int percent = 5; percent <= 95; percent += 5) {
      double truth = percent / 100.0;
      double coverage = shareCoverage(n, truth);
      sum += coverage;
      least = Math.min(least, coverage);
      change = Math.min(change, sameShareFound(Math.min(n, 20), truth));
    }
    assertThat(sum / 19).isBetween(.94, .97);
    assertThat(least).isGreaterThan(.87);
    assertThat(change).isGreaterThan(.94);
  }

  private static double falseAlarms(int n, BiPredicate<ScoreCounts, ScoreCounts> differ) {
    List<Outcome> outcomes = likely(TYPICAL, n);
    double alarms = 0;
    for (Outcome one : outcomes) {
      for (Outcome other : outcomes) {
        boolean alarm = differ.test(one.counts(), other.counts());
        alarms += alarm ? one.probability() * other.probability() : 0;
      }
    }
    return alarms;
  }

  private static List<Outcome> likely(Trinomial population, int n) {
    return population.outcomes(n).stream().filter(o -> o.probability() > HARDLY_EVER).toList();
  }

  private static boolean differByWald(ScoreCounts one, ScoreCounts other) {
    double score = (double) (one.promoters() - one.detractors()) / one.total();
    double otherScore = (double) (other.promoters() - other.detractors()) / other.total();
    return Math.abs(otherScore - score) > Normal.Z * waldError(one, other);
  }

  private static double waldError(ScoreCounts one, ScoreCounts other) {
    return Math.sqrt(one.variance() / one.total() + other.variance() / other.total());
  }

  private static double shareCoverage(int n, double truth) {
    double coverage = 0;
    for (int hits = 0; hits <= n; hits++) {
      boolean holds = ProportionWithInterval.of(hits, n).interval().contains(truth);
      coverage += holds ? binomial(n, hits, truth) : 0;
    }
    return coverage;
  }

  private static double sameShareFound(int n, double truth) {
    double coverage = 0;
    for (int one = 0; one <= n; one++) {
      for (int other = 0; other <= n; other++) {
        ShareChange change =
            ShareChange.between(
                ProportionWithInterval.of(one, n), ProportionWithInterval.of(other, n));
        boolean holds = change.interval().contains(0);
        coverage += holds ? binomial(n, one, truth) * binomial(n, other, truth) : 0;
      }
    }
    return coverage;
  }

  private static double binomial(int n, int hits, double share) {
    double probability = Math.pow(1 - share, n - hits);
    for (int hit = 1; hit <= hits; hit++) {
      probability *= share * (n - hits + hit) / hit;
    }
    return probability;
  }
}
