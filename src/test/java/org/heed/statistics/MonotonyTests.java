package org.heed.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A better answer (a detractor turned passive, a passive turned promoter) is never bad news. */
class MonotonyTests {

  private static final double ROUNDING = 1e-9;

  /** Closest to a change of method, twenty answers: see below. */
  private static final double LARGEST_STEP_OF_METHOD = 1.2;

  @Test
  void aBetterAnswerNeverMovesTheAdjustedWaldIntervalDownWhereItIsUsed() {
    forEachImprovement(
        60,
        (before, after) -> {
          if (usesAdjustedWald(before) && usesAdjustedWald(after)) {
            assertNotLower(before, after, MonotonyTests::adjustedWald, ROUNDING);
          }
        });
  }

  /** Near ±100 and for few answers its spread shrinks faster than it moves: by a hair. */
  @Test
  void elsewhereItSinksByLessThanAThirtiethOfAPoint() {
    forEachImprovement(
        60, (before, after) -> assertNotLower(before, after, MonotonyTests::adjustedWald, .03));
  }

  /** Where 80 points are passed the method changes, and an end may step back by a point or so. */
  @Test
  void theIntervalOnPagesNeverSinksByMoreThanTheStepBetweenItsTwoMethods() {
    forEachImprovement(
        60,
        (before, after) -> {
          boolean same = before.nps().method() == after.nps().method();
          double tolerance = same ? 1e-6 : LARGEST_STEP_OF_METHOD;
          assertNotLower(before, after, counts -> counts.nps().interval(), tolerance);
          assertThat(after.nps().value()).isGreaterThan(before.nps().value());
        });
  }

  @Test
  void aBetterAnswerNeverLowersAChange() {
    ScoreCounts before = new ScoreCounts(6, 6, 8);
    forEachImprovement(
        25,
        (worse, better) -> {
          NpsChange less = NpsChange.between(before, worse);
          NpsChange more = NpsChange.between(before, better);
          assertThat(more.value()).isGreaterThan(less.value());
          assertThat(more.interval().lower()).isGreaterThan(less.interval().lower() - ROUNDING);
          assertThat(more.interval().upper()).isGreaterThan(less.interval().upper() - ROUNDING);
        });
  }

  @Test
  void moreAnswersOfTheSameMixNarrowEveryInterval() {
    double width = Double.POSITIVE_INFINITY;
    double change = Double.POSITIVE_INFINITY;
    for (int times = 1; times <= 200; times++) {
      ScoreCounts counts = new ScoreCounts(2L * times, 3L * times, 5L * times);
      assertThat(counts.nps().interval().width()).isLessThan(width);
      assertThat(NpsChange.between(counts, counts).interval().width()).isLessThan(change);
      width = counts.nps().interval().width();
      change = NpsChange.between(counts, counts).interval().width();
    }
  }

  private static void forEachImprovement(int most, BiConsumer<ScoreCounts, ScoreCounts> check) {
    for (int n = 1; n <= most; n++) {
      for (int detractors = 0; detractors <= n; detractors++) {
        for (int passives = 0; passives <= n - detractors; passives++) {
          int promoters = n - detractors - passives;
          ScoreCounts counts = new ScoreCounts(detractors, passives, promoters);
          if (detractors > 0) {
            check.accept(counts, new ScoreCounts(detractors - 1, passives + 1, promoters));
          }
          if (passives > 0) {
            check.accept(counts, new ScoreCounts(detractors, passives - 1, promoters + 1));
          }
        }
      }
    }
  }

  private static void assertNotLower(
      ScoreCounts before,
      ScoreCounts after,
      Function<ScoreCounts, Interval> method,
      double tolerance) {
    Interval was = method.apply(before);
    Interval is = method.apply(after);
    boolean fine = is.lower() >= was.lower() - tolerance && is.upper() >= was.upper() - tolerance;
    if (!fine) {
      throw new AssertionError("%s %s became %s %s".formatted(before, was, after, is));
    }
  }

  private static boolean usesAdjustedWald(ScoreCounts counts) {
    return counts.nps().method() == IntervalMethod.ADJUSTED_WALD;
  }

  private static Interval adjustedWald(ScoreCounts counts) {
    return AdjustedCounts.of(counts).interval().times(100).clampedTo(-100, 100);
  }
}
