package org.heed.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often an interval of nominally 95 % holds the truth, by adding up every possible outcome. */
class CoverageTests {

  @ParameterizedTest(name = "n={0}, {1}/{2}")
  @CsvSource({
    "5,.02,.90, .919,.965",
    "5,.20,.50, .943,.975",
    "10,.02,.90, .930,.959",
    "10,.05,.80, .944,.969",
    "10,.10,.70, .951,.961",
    "10,.20,.50, .962,.947",
    "20,.02,.90, .954,.965",
    "20,.20,.50, .948,.947",
    "30,.02,.90, .958,.961",
    "50,.20,.50, .950,.951",
    "100,.02,.90, .962,.956"
  })
  void coverageIsTheTabulatedOne(
      int n, double detractors, double promoters, double adjustedWald, double score) {
    Population population = new Population(detractors, promoters);
    assertThat(population.coverage(n, counts -> AdjustedCounts.of(counts).interval()))
        .isCloseTo(adjustedWald, within(.0006));
    assertThat(population.coverage(n, ScoreInterval::of)).isCloseTo(score, within(.0006));
  }

  @Test
  void publishedIntervalIsHonestInEverySize() {
    Population happy = new Population(.02, .90);
    Population mixed = new Population(.20, .50);
    for (int n : new int[] {5, 10, 15, 19, 20, 30, 50}) {
      assertThat(happy.coverage(n, CoverageTests::published)).isGreaterThan(.93);
      assertThat(mixed.coverage(n, CoverageTests::published)).isGreaterThan(.93);
    }
  }

  private static Interval published(ScoreCounts counts) {
    return counts.nps().interval().times(.01);
  }

  private record Population(double detractors, double promoters) {

    double coverage(int n, Function<ScoreCounts, Interval> method) {
      double covered = 0;
      for (int d = 0; d <= n; d++) {
        for (int p = 0; p <= n - d; p++) {
          ScoreCounts counts = new ScoreCounts(d, n - d - p, p);
          if (method.apply(counts).contains(promoters - detractors)) {
            covered += probability(counts);
          }
        }
      }
      return covered;
    }

    private double probability(ScoreCounts counts) {
      double log = logFactorial(counts.total());
      log -= logFactorial(counts.detractors());
      log -= logFactorial(counts.passives());
      log -= logFactorial(counts.promoters());
      log += counts.detractors() * Math.log(detractors);
      log += counts.passives() * Math.log(1 - detractors - promoters);
      log += counts.promoters() * Math.log(promoters);
      return Math.exp(log);
    }

    private static double logFactorial(long n) {
      double log = 0;
      for (long i = 2; i <= n; i++) {
        log += Math.log(i);
      }
      return log;
    }
  }
}
