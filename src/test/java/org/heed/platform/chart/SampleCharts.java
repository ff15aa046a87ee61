package org.heed.platform.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.heed.statistics.ScoreCounts;

/**
 * A believable year and a half, with a support incident and two months that hardly anybody
 * answered.
 */
final class SampleCharts {

  private static final YearMonth FIRST = YearMonth.of(2025, 6);

  private static final long[][] MONTHS = {
    {34, 61, 88}, {31, 70, 96}, {36, 66, 92}, {29, 64, 99}, {2, 1, 1}, {30, 72, 108},
    {27, 58, 104}, {25, 69, 118}, {28, 63, 121}, {26, 71, 126}, {61, 88, 84}, {72, 79, 71},
    {49, 77, 96}, {33, 70, 121}, {0, 0, 0}, {27, 66, 139}, {24, 69, 148}, {25, 62, 157}
  };

  private SampleCharts() {}

  static TrendChart trend() {
    List<TrendPoint> points = new ArrayList<>();
    for (int i = 0; i < MONTHS.length; i++) {
      ScoreCounts counts = new ScoreCounts(MONTHS[i][0], MONTHS[i][1], MONTHS[i][2]);
      TrendPoint point = TrendPoint.of(FIRST.plusMonths(i), counts.nps());
      point = point.linkedTo("/responses?month=" + FIRST.plusMonths(i));
      points.add(i == 10 ? point.marked("Support outage, EMEA") : point);
    }
    return new TrendChart("NPS by month", points);
  }

  static DistributionChart distribution() {
    return DistributionChart.of("Answers by score", 12, 6, 9, 14, 17, 41, 38, 96, 173, 241, 318)
        .linkedTo(score -> "/responses?score=" + score);
  }

  static CategoryBar categories() {
    return CategoryBar.of("Answers by category", new ScoreCounts(137, 269, 559));
  }

  static Sparkline spark() {
    return new Sparkline(
        "NPS of Northwind",
        trend().points().stream().map(point -> OptionalDouble.of(point.nps().value())).toList(),
        -100,
        100);
  }
}
