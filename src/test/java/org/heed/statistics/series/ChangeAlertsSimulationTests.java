package org.heed.statistics.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
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
  private static final Population USUAL = nps(.20, .30, .50);
  private static final Population TEN_POINTS_LOWER = nps(.25, .30, .45);
  private static final Population HAPPY = nps(.02, .08, .90);
  private static final Population SATISFIED = csat(.08, .12, .80);
  private static final Population TEN_PER_CENT_LOWER = csat(.14, .16, .70);
  private static final Population PLEASANT =
      experience(.01, .01, .01, .02, .03, .05, .08, .15, .24, .22, .18);
  private static final Population ONE_STEP_LOWER =
      experience(.02, .02, .03, .06, .08, .10, .13, .18, .17, .12, .09);
  private static final Population DELIGHTED =
      experience(.02, 0, 0, .01, .01, .01, .02, .03, .05, .10, .75);
  private static final Map<String, Population> POPULATIONS =
      Map.of(
          "USUAL", USUAL,
          "HAPPY", HAPPY,
          "SATISFIED", SATISFIED,
          "PLEASANT", PLEASANT,
          "DELIGHTED", DELIGHTED);
  private static final Map<Population, Population> LOWER =
      Map.of(USUAL, TEN_POINTS_LOWER, SATISFIED, TEN_PER_CENT_LOWER, PLEASANT, ONE_STEP_LOWER);

  @ParameterizedTest(name = "{0} answers a week, {1}")
  @CsvSource({
    "10, USUAL",
    "30, USUAL",
    "100, USUAL",
    "30, HAPPY",
    "100, HAPPY",
    "10, SATISFIED",
    "30, SATISFIED",
    "100, SATISFIED",
    "10, PLEASANT",
    "100, PLEASANT",
    "30, DELIGHTED"
  })
  void fortySeriesWithoutAnyChangeRaiseAboutOneFalseAlarmAYear(int answers, String population) {
    Population truth = Objects.requireNonNull(POPULATIONS.get(population));
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
    "100, SATISFIED, 5, .99",
    "30, PLEASANT, 8, .95",
    "100, PLEASANT, 3, .99"
  })
  void aTrueFallOfTenPointsIsNoticed(
      int answers, String population, double mostWeeks, double leastNoticed) {
    Population usual = Objects.requireNonNull(POPULATIONS.get(population));
    RandomGenerator random = random(12);
    List<Integer> delays = new ArrayList<>();
    int falls = 0;
    int falseAlarms = 0;
    for (int year = 0; year < 5; year++) {
      Outcome outcome = year(random, answers, Objects.requireNonNull(LOWER.get(usual)), usual);
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
      Tally earlier = USUAL.sample(random, 60);
      alarms += earlier.to(USUAL.sample(random, 60)).real() ? 1 : 0;
    }
    print(
        String.format(
            Locale.ROOT,
            "naive: each week against the one before: %d false alarms a year",
            alarms));
    assertThat(alarms).isBetween(75, 135);
  }

  /** A quarter of the series get the other shares from the first week on. */
  private static Outcome year(
      RandomGenerator random, int answers, Population changed, Population usual) {
    List<List<Tally>> series = new ArrayList<>();
    for (int i = 0; i < SERIES; i++) {
      List<Tally> periods = new ArrayList<>();
      IntStream.range(0, HISTORY).forEach(week -> periods.add(usual.sample(random, answers)));
      series.add(periods);
    }
    Outcome outcome = new Outcome(!changed.equals(usual), usual.kind());
    for (int week = 0; week < WEEKS; week++) {
      for (int i = 0; i < SERIES; i++) {
        Population shares = i < SERIES / 4 ? changed : usual;
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

  private static Population nps(double detractors, double passives, double promoters) {
    return new Population(
        SurveyKind.RNPS, List.of(0., 0., 0., 0., 0., 0., detractors, passives, 0., 0., promoters));
  }

  private static Population csat(double dissatisfied, double neutral, double satisfied) {
    return new Population(SurveyKind.CSAT5, List.of(0., 0., dissatisfied, neutral, 0., satisfied));
  }

  private static Population experience(double... chances) {
    return new Population(SurveyKind.EXPERIENCE, Arrays.stream(chances).boxed().toList());
  }

  /** Chances of each score. */
  private record Population(SurveyKind kind, List<Double> chances) {

    Tally sample(RandomGenerator random, int n) {
      long[] byScore = new long[11];
      for (int i = 0; i < n; i++) {
        double draw = random.nextDouble();
        int score = 0;
        for (double sum = chances.get(0); draw >= sum && score + 1 < chances.size(); ) {
          sum += chances.get(++score);
        }
        byScore[score]++;
      }
      return Tally.of(kind, byScore);
    }
  }

  /** Keeps the alarm state between the weeks, as the caller of the procedure does. */
  private static final class Outcome {

    private final boolean aQuarterFell;
    private final SurveyKind kind;
    private final Map<Integer, Tally> baselines = new HashMap<>();
    private final int[] alertedIn = new int[SERIES];
    private final boolean[] stands = new boolean[SERIES];
    private final List<Integer> delays = new ArrayList<>();
    private final boolean[] noticed = new boolean[SERIES];
    private int falseAlarms;

    Outcome(boolean aQuarterFell, SurveyKind kind) {
      this.aQuarterFell = aQuarterFell;
      this.kind = kind;
      Arrays.fill(alertedIn, -1);
    }

    int alarms() {
      return falseAlarms;
    }

    List<Integer> delays() {
      return delays;
    }

    void run(List<List<Tally>> series, int week) {
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

    private WatchedSeries<Integer> watched(List<Tally> periods, int key, int week) {
      // The first weeks' history is the baseline, as after a rebaseline.
      List<Tally> recent = periods.subList(periods.size() - RECENT, periods.size());
      Tally baseline =
          baselines.computeIfAbsent(
              key, series -> Tally.sum(kind, periods.subList(0, HISTORY - RECENT)));
      WatchedSeries<Integer> one =
          new WatchedSeries<>(key, baseline, recent, java.util.OptionalInt.empty(), false);
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
