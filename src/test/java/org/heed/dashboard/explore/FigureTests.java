package org.heed.dashboard.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.heed.platform.chart.Reading;
import org.heed.score.facts.Counted;
import org.heed.statistics.SurveyKind;
import org.junit.jupiter.api.Test;

/** What is measured is computed from counts, each figure with its interval. */
class FigureTests {

  /** Wilson's interval of 4 of 20, as R's binom gives it. */
  @Test
  void responseRateAndCompletionAreSharesWithTheIntervalOfShares() {
    for (Figure figure : new Figure[] {Figure.RATE, Figure.COMPLETION}) {
      Reading reading = figure.reading(SurveyKind.RNPS, 16, 4);
      assertThat(reading.value()).isEqualTo(20);
      assertThat(reading.n()).isEqualTo(20);
      assertThat(reading.lower()).isCloseTo(8.06576625798, within(1e-9));
      assertThat(reading.upper()).isCloseTo(41.6017432252, within(1e-9));
      assertThat(reading.display()).isEqualTo("20 %");
    }
    assertThat(Figure.RATE.reading(SurveyKind.RNPS, 3, 1).enough()).isFalse();
    assertThat(Figure.RATE.reading(SurveyKind.RNPS, 0, 0).enough()).isFalse();
  }

  @Test
  void theTimeToAnswerIsTheMiddleOneWhateverTheLatestIs() {
    long[] quickWithOneLate = new long[20];
    quickWithOneLate[2] = 10;
    quickWithOneLate[3] = 80;
    quickWithOneLate[19] = 10;
    Reading reading = Figure.WAIT.reading(SurveyKind.RNPS, quickWithOneLate);
    assertThat(reading.value()).isEqualTo(Counted.hours(3));
    assertThat(reading.lower()).isLessThanOrEqualTo(reading.value());
    assertThat(reading.upper()).isGreaterThanOrEqualTo(reading.value());
    assertThat(reading.n()).isEqualTo(100);
    assertThat(Figure.WAIT.reading(SurveyKind.RNPS, 9, 4).enough()).isFalse();
  }

  @Test
  void theScoreOfAKindIsWhatItsDefinitionSays() {
    long[] counts = {0, 0, 10, 0, 0, 0, 30, 0, 0, 0, 0, 0};
    assertThat(Figure.SCORE.reading(SurveyKind.RNPS, counts).display()).isEqualTo("−100");
    assertThat(Figure.SCORE.reading(SurveyKind.CSAT5, counts).display()).isEqualTo("75 %");
    assertThat(Figure.SCORE.reading(SurveyKind.EXPERIENCE, counts).display()).isEqualTo("4.0");
    assertThat(Figure.SCORE.tick(SurveyKind.EXPERIENCE).apply(4.04)).isEqualTo("4.0");
    assertThat(Figure.SCORE.tick(SurveyKind.CES7).apply(4.04)).isEqualTo("4 %");
    assertThat(Figure.RATE.tick(SurveyKind.EXPERIENCE).apply(4.04)).isEqualTo("4 %");
  }
}
