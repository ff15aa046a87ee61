package org.heed.statistics.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.Yardstick;
import org.heed.statistics.series.AlertDecision.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How the alert procedure behaves where the truth is known: false alarms where nothing changes, and
 * weeks until a fall is noticed. Prints what it measures.
 */
class ChangeAlertsSimulationTests {

  private static final AlertRule RULE = AlertRule.WEEKLY;
  private static final int SERIES = 40;
  private static final int RECENT = 16;
  private static final int HISTORY = 42;
  private static final int WEEKS = 52;
  private static final Shares USUAL = new Shares(.20, .50, Yardstick.SCORE);
  private static final Shares TEN_POINTS_LOWER = new Shares(.25, .45, Yardstick.SCORE);
  private static final Shares HAPPY = new Shares(.02, .90, Yardstick.SCORE);
  private static final Shares SATISFIED = new Shares(.08, .80, Yardstick.SHARE);
  private static final Shares TEN_PER_CENT_LOWER = new Shares(.14, .70, Yardstick.SHARE);
  private static final Map<String, Shares> POPULATIONS =
      Map.of("USUAL", USUAL, "HAPPY", HAPPY, "SATISFIED", SATISFIED);

  @ParameterizedTest(name = "{0} answers a week, {1}")
  @CsvSource({
    "10, USUAL",
    "30, USUAL",
    "100, USUAL",
    "30, HAPPY",
    "100, HAPPY",
    "10, SATISFIED",
    "30, SATISFIED",
    "100, SATISFIED"
  })
  void fortySeriesWithoutAnyChangeRaiseAboutOneFalseAlarmAYear(int answers, String population) {
    Shares truth = Objects.requireNonNull(POPULATIONS.get(population));
    RandomGenerator random = random(11);
    int years = 60;
    int alarms = 0;
    for (int year = 0; year < years; year++) {
      alarms += year(random, answers, truth, truth).alarms();
    }
    double perYear = (double) alarms / years;
    print(
        String.format(
            Locale.ROOT,
            "%-9s %3d answers/week, no change: %.2f false alarms a year",
            population,
            answers,
            perYear));
    assertThat(perYear).isLessThanOrEqualTo(RULE.falseAlarmsPerYear());
  }

  @ParameterizedTest(name = "{0} answers a week, {1}")
  @CsvSource({
    "50, USUAL, 24, .55",
    "100, USUAL, 14, .9",
    "200, USUAL, 8, .98",
    "400, USUAL, 5, .99",
    "30, SATISFIED, 18, .85",
    "100, SATISFIED, 5, .99"
  })
  void aTrueFallOfTenPointsIsNoticed(
      int answers, String population, double mostWeeks, double leastNoticed) {
    boolean share = population.equals("SATISFIED");
    RandomGenerator random = random(12);
    List<Integer> delays = new ArrayList<>();
    int falls = 0;
    int falseAlarms = 0;
    for (int year = 0; year < 5; year++) {
      Outcome outcome =
          year(
              random,
              answers,
              share ? TEN_PER_CENT_LOWER : TEN_POINTS_LOWER,
              share ? SATISFIED : USUAL);
      delays.addAll(outcome.delays());
      falls += SERIES / 4;
      falseAlarms += outcome.alarms();
    }
    int[] sorted = delays.stream().mapToInt(delay -> delay).sorted().toArray();
    double noticed = (double) sorted.length / falls;
    double median = sorted[sorted.length / 2];
    print(
        String.format(
            Locale.ROOT,
            "%-9s %3d answers/week, 10-point fall: noticed %.0f %%, median delay %.0f weeks, mean"
                + " %.1f; %d false alarms in 5 years",
            population,
            answers,
            100 * noticed,
            median,
            Arrays.stream(sorted).average().orElse(Double.NaN),
            falseAlarms));
    assertThat(noticed).isGreaterThanOrEqualTo(leastNoticed);
    assertThat(median).isLessThanOrEqualTo(mostWeeks);
  }

  /** What the procedure is there to replace. */
  @Test
  void comparingEveryWeekWithTheOneBeforeWouldRaiseAHundredFalseAlarms() {
    RandomGenerator random = random(13);
    int alarms = 0;
    for (int comparison = 0; comparison < SERIES * WEEKS; comparison++) {
      ScoreCounts earlier = USUAL.sample(random, 60);
      alarms +=
          org.heed.statistics.NpsChange.between(earlier, USUAL.sample(random, 60)).real() ? 1 : 0;
    }
    print(
        String.format(
            Locale.ROOT,
            "naive: each week against the one before: %d false alarms a year",
            alarms));
    assertThat(alarms).isBetween(75, 135);
  }

  /** A quarter of the series get the other shares from the first week on. */
  private static Outcome year(RandomGenerator random, int answers, Shares changed, Shares usual) {
    List<List<ScoreCounts>> series = new ArrayList<>();
    for (int i = 0; i < SERIES; i++) {
      List<ScoreCounts> periods = new ArrayList<>();
      IntStream.range(0, HISTORY).forEach(week -> periods.add(usual.sample(random, answers)));
      series.add(periods);
    }
    Outcome outcome = new Outcome(!changed.equals(usual), usual.yardstick());
    for (int week = 0; week < WEEKS; week++) {
      for (int i = 0; i < SERIES; i++) {
        Shares shares = i < SERIES / 4 ? changed : usual;
        series.get(i).add(shares.sample(random, answers));
      }
      outcome.run(series, week);
    }
    return outcome;
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static void print(String line) {
    System.out.println("alerts: " + line);
  }

  private record Shares(double detractors, double promoters, Yardstick yardstick) {

    ScoreCounts sample(RandomGenerator random, int n) {
      int low = 0;
      int high = 0;
      for (int i = 0; i < n; i++) {
        double draw = random.nextDouble();
        low += draw < detractors ? 1 : 0;
        high += draw >= 1 - promoters ? 1 : 0;
      }
      return new ScoreCounts(low, n - low - high, high);
    }
  }

  /** Keeps the alarm state between the weeks, as the caller of the procedure does. */
  private static final class Outcome {

    private final boolean aQuarterFell;
    private final Yardstick yardstick;
    private final int[] alertedIn = new int[SERIES];
    private final boolean[] stands = new boolean[SERIES];
    private final List<Integer> delays = new ArrayList<>();
    private final boolean[] noticed = new boolean[SERIES];
    private int falseAlarms;

    Outcome(boolean aQuarterFell, Yardstick yardstick) {
      this.aQuarterFell = aQuarterFell;
      this.yardstick = yardstick;
      Arrays.fill(alertedIn, -1);
    }

    int alarms() {
      return falseAlarms;
    }

    List<Integer> delays() {
      return delays;
    }

    void run(List<List<ScoreCounts>> series, int week) {
      List<WatchedSeries<Integer>> watched =
          IntStream.range(0, SERIES).mapToObj(i -> watched(series.get(i), i, week)).toList();
      for (AlertDecision<Integer> decision : ChangeAlerts.decide(watched, RULE)) {
        int i = decision.key();
        if (decision.verdict() == Verdict.ALERT) {
          count(i, week, decision.change().value());
          alertedIn[i] = week;
          stands[i] = true;
        } else if (decision.verdict() == Verdict.RECOVERED) {
          stands[i] = false;
        }
      }
    }

    private WatchedSeries<Integer> watched(List<ScoreCounts> periods, int key, int week) {
      // The first weeks' history is the baseline, as after a rebaseline.
      List<ScoreCounts> recent = periods.subList(periods.size() - RECENT, periods.size());
      ScoreCounts baseline =
          periods.subList(0, HISTORY - RECENT).stream().reduce(ScoreCounts.NONE, ScoreCounts::plus);
      WatchedSeries<Integer> one =
          new WatchedSeries<>(
              key, yardstick, baseline, recent, java.util.OptionalInt.empty(), false);
      return alertedIn[key] < 0 ? one : one.alerted(week - alertedIn[key], stands[key]);
    }

    private void count(int i, int week, double change) {
      boolean fell = aQuarterFell && i < SERIES / 4;
      if (!fell) {
        falseAlarms++;
      } else if (change < 0 && !noticed[i]) {
        noticed[i] = true;
        delays.add(week + 1);
      }
    }
  }
}
