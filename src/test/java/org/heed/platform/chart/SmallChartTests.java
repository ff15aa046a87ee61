package org.heed.platform.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.heed.statistics.Nps;
import org.heed.statistics.ScoreCounts;
import org.junit.jupiter.api.Test;

class SmallChartTests {

  private static final Nps GOOD = new ScoreCounts(10, 20, 70).nps();
  private static final Nps TOO_FEW = new ScoreCounts(0, 1, 3).nps();

  @Test
  void sparklineBreaksWhereAValueIsMissing() {
    OptionalDouble known = OptionalDouble.of(60);
    List<OptionalDouble> values = List.of(known, known, OptionalDouble.empty(), known, known);
    Sparkline spark = new Sparkline("NPS", values, -100, 100);
    assertThat(spark.svg().markup().split("<path ", -1)).hasSize(3);
    assertThat(spark.table().rows().get(2)).containsExactly("3", "—");
  }

  @Test
  void sparklineOfOneOrNoValueIsADotOrNothing() {
    assertThat(Sparkline.ofAnswers("a", List.of(7)).svg().markup())
        .contains("<circle ")
        .contains("Latest value 7, first 7.")
        .doesNotContain("NaN");
    assertThat(Sparkline.ofAnswers("a", List.of()).svg().markup())
        .contains("No values yet.")
        .doesNotContain("<circle ");
  }

  @Test
  void flatSparklineStaysInTheMiddle() {
    assertThat(Sparkline.ofAnswers("a", List.of(10, 10, 10)).svg().markup())
        .contains("M5 16L60 16");
  }

  @Test
  void whiskerShowsTheScoreOnTheWholeScale() {
    String markup = new IntervalWhisker("NPS", GOOD).svg().markup();
    assertThat(markup)
        .contains(">+60</text>")
        .contains("−100")
        .contains("95 % interval +45 to +71");
  }

  @Test
  void whiskerHidesAScoreOfTooFewAnswers() {
    IntervalWhisker whisker = new IntervalWhisker("NPS", TOO_FEW);
    assertThat(whisker.svg().markup()).contains("Too few answers").doesNotContain("+75");
    assertThat(whisker.table().rows().getFirst()).containsExactly("—", "—", "—", "fewer than 5");
  }
}
