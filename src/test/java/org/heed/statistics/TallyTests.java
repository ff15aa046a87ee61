package org.heed.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind has its own figure, and kinds never meet. */
class TallyTests {

  private static final Tally GOOD = experience(0, 0, 0, 1, 0, 2, 3, 10, 20, 30, 34);
  private static final Tally WORSE = experience(2, 2, 3, 5, 8, 10, 12, 20, 18, 12, 8);

  @Test
  void theFigureIsWhatTheDefinitionOfTheKindSays() {
    assertThat(Tallies.nps(20, 30, 50).display()).isEqualTo("+30");
    assertThat(Tallies.csat(20, 30, 50).display()).isEqualTo("50 %");
    assertThat(GOOD.value()).isCloseTo(8.71, within(1e-9));
    assertThat(GOOD.display()).isEqualTo("8.7");
    assertThat(GOOD.displayInterval()).isEqualTo("8.4 to 9.0");
    assertThat(experience(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4).display()).isEqualTo("—");
  }

  @Test
  void kindsAreNeverAddedUpOrCompared() {
    Tally score = Tallies.nps(1, 2, 3);
    assertThatIllegalArgumentException().isThrownBy(() -> score.plus(Tallies.csat(1, 2, 3)));
    assertThatIllegalArgumentException().isThrownBy(() -> score.to(GOOD));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tally.of(SurveyKind.EXPERIENCE, new ScoreCounts(1, 2, 3)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Yardstick.MEAN.value(new ScoreCounts(1, 2, 3)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tally(SurveyKind.RNPS, Collections.nCopies(11, -1L)));
  }

  @Test
  void scoresOffTheScaleAreLeftOut() {
    assertThat(Tally.of(SurveyKind.CSAT5, 9, 1, 1, 1, 1, 1, 9, 9, 9, 9, 9).total()).isEqualTo(5);
  }

  @ParameterizedTest
  @EnumSource(
      value = SurveyKind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"EXPERIENCE"})
  void categoriesAreKeptWhateverTheScores(SurveyKind kind) {
    ScoreCounts counts = new ScoreCounts(3, 4, 5);
    assertThat(Tally.of(kind, counts).counts()).isEqualTo(counts);
    assertThat(Tally.of(kind, counts).value()).isEqualTo(kind.yardstick().value(counts));
  }

  /** Welch's error is that of both variances over a hundred answers each. */
  @Test
  void aChangeOfMeansIsWelchsAndReadsInTenths() {
    NpsChange change = GOOD.to(WORSE);
    double error = Math.sqrt(GOOD.cautiousVariance() * 100 + WORSE.cautiousVariance() * 100);
    assertThat(change.value()).isCloseTo(WORSE.value() - GOOD.value(), within(1e-9));
    assertThat(change.interval().width() / 2 / error).isBetween(1.96, 1.99);
    assertThat(change.real()).isTrue();
    assertThat(change.display()).startsWith("−2.").hasSize(4);
    NpsChange back = WORSE.to(GOOD);
    assertThat(back.value()).isEqualTo(-change.value());
    assertThat(back.pValue()).isEqualTo(change.pValue());
    assertThat(back.interval().lower()).isCloseTo(-change.interval().upper(), within(1e-9));
    assertThat(GOOD.to(GOOD).real()).isFalse();
    assertThat(GOOD.to(GOOD).pValue()).isCloseTo(1, within(1e-12));
  }

  @Test
  void nothingIsCertainNeitherWithOneAnswerNorWithEqualOnes() {
    Tally none = Tally.none(SurveyKind.EXPERIENCE);
    Tally tens = experience(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6);
    assertThat(none.interval()).isEqualTo(new Interval(0, 10));
    assertThat(tens.interval().lower()).isLessThan(9.2);
    assertThat(tens.interval().upper()).isEqualTo(10);
    assertThat(none.to(tens).publishable()).isFalse();
    assertThat(none.to(tens).pValue()).isEqualTo(1);
    assertThat(none.neededForLimits()).isZero();
    assertThat(tens.neededForLimits()).isZero();
    assertThat(experience(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 98).neededForLimits()).isGreaterThan(150);
  }

  /**
   * By adding up every possible outcome: for equal answers Student's interval has no width, which
   * is why three cautious answers are added; ours is never worse, and honest in between.
   */
  @ParameterizedTest(name = "n={0}, 3 with {1}, 8 with {2}, else 10")
  @CsvSource({
    "5,.05,.15, .95",
    "5,.20,.40, .93",
    "10,.05,.15, .95",
    "10,.20,.40, .90",
    "20,.10,.30, .91",
    "30,.20,.40, .94"
  })
  void theIntervalOfAMeanHoldsAtSmallN(int n, double low, double middle, double least) {
    double truth = 3 * low + 8 * middle + 10 * (1 - low - middle);
    double ours = coverage(n, low, middle, truth, Tally::interval);
    double students = coverage(n, low, middle, truth, TallyTests::student);
    System.out.printf("mean: n=%d coverage %.3f, Student's %.3f%n", n, ours, students);
    assertThat(ours).isGreaterThanOrEqualTo(students).isGreaterThanOrEqualTo(least);
  }

  private static double coverage(
      int n, double low, double middle, double truth, Function<Tally, Interval> method) {
    double covered = 0;
    for (int threes = 0; threes <= n; threes++) {
      for (int eights = 0; eights <= n - threes; eights++) {
        int tens = n - threes - eights;
        Tally tally = experience(0, 0, 0, threes, 0, 0, 0, 0, eights, 0, tens);
        if (method.apply(tally).contains(truth)) {
          covered +=
              Math.exp(
                  logFactorial(n)
                      - logFactorial(threes)
                      - logFactorial(eights)
                      - logFactorial(tens)
                      + threes * Math.log(low)
                      + eights * Math.log(middle)
                      + tens * Math.log(1 - low - middle));
        }
      }
    }
    return covered;
  }

  private static double logFactorial(int n) {
    double log = 0;
    for (int i = 2; i <= n; i++) {
      log += Math.log(i);
    }
    return log;
  }

  private static Interval student(Tally tally) {
    List<Long> counts = tally.byScore();
    double[] values = new double[(int) tally.total()];
    int next = 0;
    for (int score = 0; score < counts.size(); score++) {
      for (long i = 0; i < counts.get(score); i++) {
        values[next++] = score;
      }
    }
    return MeanWithInterval.of(values).interval();
  }

  private static Tally experience(long... byScore) {
    return Tally.of(SurveyKind.EXPERIENCE, byScore);
  }
}
