package org.heed.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often an interval of nominally 95 % holds the truth, by adding up every possible outcome: the
 * table of the reference, row by row, and then the intervals that pages show.
 */
class CoverageTests {

  /** The table gives three decimals. */
  private static final Offset<Double> PRINTED = within(.0006);

  /** Four of the six populations of the table are named in it; the last two fit its minima. */
  private static final List<Trinomial> SIX =
      List.of(
          new Trinomial(.02, .90),
          new Trinomial(.05, .80),
          new Trinomial(.10, .70),
          new Trinomial(.20, .50),
          new Trinomial(.35, .35),
          new Trinomial(.10, .30));

  @ParameterizedTest(name = "n={0}, {1}/{2}")
  @CsvSource({
    "5,.02,.90, .401,.919,.965",
    "5,.20,.50, .840,.943,.975",
    "10,.02,.90, .649,.930,.959",
    "10,.05,.80, .884,.944,.969",
    "10,.10,.70, .877,.951,.961",
    "10,.20,.50, .896,.962,.947",
    "20,.02,.90, .875,.954,.965",
    "20,.20,.50, .926,.948,.947",
    "30,.02,.90, .841,.958,.961",
    "50,.20,.50, .941,.950,.951",
    "100,.02,.90, .930,.962,.956"
  })
  void exactCoverageOfWaldAdjustedWaldAndScoreIsTheTabulatedOne(
      int n, double detractors, double promoters, double wald, double adjusted, double score) {
    Trinomial population = new Trinomial(detractors, promoters);
    assertThat(population.coverage(n, PlainIntervals::wald)).isCloseTo(wald, PRINTED);
    assertThat(population.coverage(n, CoverageTests::adjustedWald)).isCloseTo(adjusted, PRINTED);
    assertThat(population.coverage(n, ScoreInterval::of)).isCloseTo(score, PRINTED);
  }

  /** The table cut the intervals off at the ends of the scale before measuring them. */
  @ParameterizedTest(name = "n={0}, {1}/{2}")
  @CsvSource({
    "5,.02,.90, .30,.88,.92",
    "5,.20,.50, 1.10,1.01,1.10",
    "10,.02,.90, .29,.62,.63",
    "10,.20,.50, .90,.81,.86"
  })
  void meanWidthIsTheTabulatedOne(
      int n, double detractors, double promoters, double wald, double adjusted, double score) {
    Trinomial population = new Trinomial(detractors, promoters);
    assertThat(width(population, n, PlainIntervals::wald)).isCloseTo(wald, within(.006));
    assertThat(width(population, n, CoverageTests::adjustedWald)).isCloseTo(adjusted, within(.006));
    assertThat(width(population, n, ScoreInterval::of)).isCloseTo(score, within(.006));
  }

  @ParameterizedTest(name = "n={0}")
  @CsvSource({
    "5, .401,.919,.944",
    "10, .649,.930,.947",
    "20, .860,.943,.947",
    "30, .841,.946,.944",
    "50, .910,.947,.951"
  })
  void smallestCoverageOverSixPopulationsIsTheTabulatedOne(
      int n, double wald, double adjusted, double score) {
    assertThat(smallest(n, PlainIntervals::wald)).isCloseTo(wald, PRINTED);
    assertThat(smallest(n, CoverageTests::adjustedWald)).isCloseTo(adjusted, PRINTED);
    assertThat(smallest(n, ScoreInterval::of)).isCloseTo(score, PRINTED);
  }

  /**
   * The table drew 2,000 times; here the percentiles are exact, which differs where one of them
   * falls between two scores (20 of the mixed population: .941).
   */
  @ParameterizedTest(name = "n={0}, {1}/{2}")
  @CsvSource({
    "5,.02,.90, .401",
    "5,.20,.50, .840",
    "10,.02,.90, .649",
    "10,.05,.80, .884",
    "10,.10,.70, .880",
    "10,.20,.50, .930",
    "20,.02,.90, .869",
    "20,.20,.50, .957",
    "30,.02,.90, .835"
  })
  void theBootstrapIsNoBetterThanWald(int n, double detractors, double promoters, double table) {
    Trinomial population = new Trinomial(detractors, promoters);
    double coverage = population.coverage(n, PlainIntervals::bootstrap);
    assertThat(coverage).isCloseTo(table, within(.02));
  }

  /** What a page shows is chosen by size and extremeness: no worse than the columns it mixes. */
  @ParameterizedTest(name = "n={0}")
  @CsvSource({"5, .944", "10, .947", "15, .944", "19, .944", "20, .943", "30, .944", "50, .947"})
  void theIntervalOnPagesIsNoWorseThanTheTable(int n, double least) {
    assertThat(smallest(n, CoverageTests::shown)).isGreaterThan(least - .0006);
  }

  /** All mixes in steps of a tenth, those with nobody in between included. */
  @ParameterizedTest(name = "n={0}")
  @ValueSource(ints = {5, 8, 12, 19, 20, 25, 40})
  void theIntervalOnPagesIsHonestForEveryMix(int n) {
    for (int d = 0; d <= 10; d++) {
      for (int p = 0; p <= 10 - d; p++) {
        assertThat(new Trinomial(d / 10.0, p / 10.0).coverage(n, CoverageTests::shown))
            .as("%d of ten detractors, %d promoters", d, p)
            .isGreaterThan(.9);
      }
    }
  }

  private static double width(Trinomial population, int n, Function<ScoreCounts, Interval> method) {
    return population.meanWidth(n, counts -> method.apply(counts).clampedTo(-1, 1));
  }

  private static double smallest(int n, Function<ScoreCounts, Interval> method) {
    return SIX.stream().mapToDouble(one -> one.coverage(n, method)).min().orElseThrow();
  }

  private static Interval adjustedWald(ScoreCounts counts) {
    return AdjustedCounts.of(counts).interval();
  }

  private static Interval shown(ScoreCounts counts) {
    return counts.nps().interval().times(.01);
  }
}
