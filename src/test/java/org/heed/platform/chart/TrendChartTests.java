package org.heed.platform.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.heed.statistics.Nps;
import org.heed.statistics.ScoreCounts;
import org.junit.jupiter.api.Test;

class TrendChartTests {

  private static final Nps GOOD = new ScoreCounts(10, 20, 70).nps();
  private static final Nps TOO_FEW = new ScoreCounts(0, 1, 3).nps();

  @Test
  void periodsWithTooFewAnswersAreGapsWithAHollowMark() {
    String markup = chart(GOOD, GOOD, TOO_FEW, GOOD, GOOD).svg().markup();
    assertThat(count(markup, "heed-chart-score-line")).isEqualTo(2);
    assertThat(count(markup, "heed-chart-score-band")).isEqualTo(2);
    assertThat(count(markup, "heed-chart-too-few")).isEqualTo(1);
    assertThat(markup).contains("Mar 2026: fewer than 5 answers, too few for a score");
    assertThat(markup).doesNotContain("+75");
  }

  @Test
  void periodBetweenGapsShowsItsIntervalAsABar() {
    String markup = chart(TOO_FEW, GOOD, TOO_FEW).svg().markup();
    assertThat(count(markup, "heed-chart-score-line")).isZero();
    assertThat(count(markup, "heed-chart-score-whisker")).isEqualTo(1);
    assertThat(count(markup, "heed-chart-score-dot")).isEqualTo(1);
  }

  @Test
  void latestScoreIsLabelledEvenWhenLaterPeriodsHaveTooFewAnswers() {
    String markup = chart(GOOD, TOO_FEW).svg().markup();
    assertThat(markup).contains(">+60</text>").contains(">n = 100</text>");
    assertThat(markup).contains("Latest: Jan 2026: +60 from 100 answers, 95 % interval +45 to +71");
  }

  @Test
  void latestScoreStandsBesideItsOwnDotNotBesideAHigherOneBeforeIt() {
    Nps low = new ScoreCounts(6, 3, 1).nps();
    String markup = chart(GOOD, GOOD, GOOD, low, TOO_FEW, TOO_FEW).svg().markup();
    double dot = lastOf(markup, "<circle cx=\"[^\"]+\" cy=\"([^\"]+)\"[^>]*score-dot");
    double label = lastOf(markup, "<text x=\"[^\"]+\" y=\"([^\"]+)\"[^>]*>−50</text>");
    assertThat(label).isBetween(dot - 15, dot + 15);
  }

  private static double lastOf(String markup, String pattern) {
    return Pattern.compile(pattern)
        .matcher(markup)
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group(1)))
        .reduce((before, last) -> last)
        .orElseThrow();
  }

  @Test
  void onePeriodStandsInTheMiddle() {
    assertThat(chart(GOOD).svg().markup())
        .contains("1 period. ")
        .doesNotContain("NaN")
        .doesNotContain("Infinity");
  }

  @Test
  void emptyTrendSaysSo() {
    assertThat(chart().svg().markup()).contains("No answers yet").doesNotContain("NaN");
    assertThat(chart(TOO_FEW).svg().markup()).contains("Too few answers yet for a score");
  }

  @Test
  void everyPeriodLeadsToItsAnswers() {
    String markup = SampleCharts.trend().svg().markup();
    assertThat(count(markup, "<a ")).isEqualTo(18);
    assertThat(markup).contains("href=\"/responses?month=2026-11\"");
  }

  @Test
  void manyPeriodsKeepOnlyTheLabelsThatFitAndAlwaysTheLatest() {
    Nps[] weeks = IntStream.range(0, 60).mapToObj(i -> GOOD).toArray(Nps[]::new);
    String markup = chart(weeks).compact().svg().markup();
    assertThat(count(markup, ">Dec</text>")).isEqualTo(1);
    assertThat(count(markup, "</text>")).isBetween(10, 30);
  }

  @Test
  void axisEndsOnRoundNumbersIncludesZeroAndStaysOnTheScale() {
    assertThat(ticks(GOOD)).containsExactly(0, 20, 40, 60, 80);
    assertThat(ticks(new ScoreCounts(70, 20, 10).nps())).containsExactly(-80, -60, -40, -20, 0);
    assertThat(ticks(new ScoreCounts(20, 0, 30).nps())).containsExactly(-20, 0, 20, 40, 60);
    assertThat(ticks(new ScoreCounts(0, 0, 5).nps(), new ScoreCounts(5, 0, 0).nps()))
        .containsExactly(-100, -50, 0, 50, 100);
    assertThat(ticks()).containsExactly(-100, -50, 0, 50, 100);
    assertThat(ticks(new ScoreCounts(900_000, 0, 900_000).nps())).contains(0).hasSizeBetween(2, 6);
  }

  @Test
  void tableHoldsWhatThePictureShowsAndNoNumberItHides() {
    ChartTable table = chart(GOOD, TOO_FEW).table();
    assertThat(table.rows())
        .containsExactly(
            List.of("Jan 2026", "+60", "+45", "+71", "100", ""),
            List.of("Feb 2026", "—", "—", "—", "fewer than 5", ""));
  }

  private static List<Integer> ticks(Nps... scores) {
    return ValueAxis.covering(List.of(scores), 100, 0).ticks().boxed().toList();
  }

  private static TrendChart chart(Nps... scores) {
    return new TrendChart(
        "NPS by month",
        IntStream.range(0, scores.length)
            .mapToObj(i -> TrendPoint.of(YearMonth.of(2026, 1).plusMonths(i), scores[i]))
            .toList());
  }

  private static int count(String markup, String part) {
    return markup.split(Pattern.quote(part), -1).length - 1;
  }
}
