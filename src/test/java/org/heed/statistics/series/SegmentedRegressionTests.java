package org.heed.statistics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.heed.statistics.Table;
import org.heed.statistics.regression.Coefficient;
import org.junit.jupiter.api.Test;

/** Level, trend, step and seasons together, on the heart attacks of Sicily. */
class SegmentedRegressionTests {

  private static final int BAN = 36;

  /** lm with two harmonics, weighted, and NeweyWest(lag = 2) of the R package sandwich. */
  @Test
  void seasonsAndErrorsOfASeriesAgreeWithR() {
    Table sicily = Table.read("sicily");
    double[] population = sicily.column(1);
    double[] events = sicily.column(0);
    double[] rates = new double[events.length];
    Arrays.setAll(rates, month -> 1e5 * events[month] / population[month]);
    SegmentedRegression fit = SegmentedRegression.of(rates, population, BAN, 2, 12);
    same(fit.level(), 194.179362546, 4.6021682057);
    same(fit.trend(), 1.090717432, .2124516464);
    same(fit.step(), -28.320694286, 4.6028596244);
    same(fit.slope(), .354541118, .3407510095);
    assertThat(fit.trustworthy()).isTrue();
  }

  @Test
  void harmonicsRepeatEveryYearAndAddNoLevel() {
    double[][] seasons = SegmentedRegression.harmonics(36, 2, 12);
    assertThat(seasons).hasDimensions(4, 36);
    for (double[] column : seasons) {
      assertThat(Arrays.stream(column).sum()).isCloseTo(0, within(1e-9));
      for (int month = 0; month < 24; month++) {
        assertThat(column[month + 12]).isCloseTo(column[month], within(1e-9));
      }
    }
  }

  private static void same(Coefficient found, double value, double error) {
    assertThat(found.value()).isCloseTo(value, within(1e-7));
    assertThat(found.standardError()).isCloseTo(error, within(1e-8));
  }
}
