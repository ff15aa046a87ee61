package org.heed.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.statistics.series.AlertRule;
import org.heed.statistics.series.Baseline;
import org.heed.statistics.series.ChangeAlerts;
import org.heed.statistics.series.ControlChart;
import org.heed.statistics.series.ControlPoint;
import org.heed.statistics.series.ControlPoint.Signal;
import org.heed.statistics.series.WatchedSeries;

/**
 * Control charts (Shewhart, EWMA and CUSUM) of {@code statistics.series} series (default 1,000)
 * over 36 months, and one run of the alert procedure over all of them. The first of five rounds is
 * told apart, because it runs before the compiler has warmed up.
 */
public class StatisticsBench implements Bench {

  private static final int SERIES = Integer.getInteger("statistics.series", 1000);
  private static final int MONTHS = 36;
  private static final int BASELINE = 24;
  private static final int ROUNDS = 5;

  @Override
  public String name() {
    return "statistics";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    List<List<Tally>> series = series();
    double[] charts = new double[ROUNDS];
    double[] alerts = new double[ROUNDS];
    long signals = 0;
    long decisions = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      signals = signals(series);
      long charted = System.nanoTime();
      decisions = decisions(series);
      charts[round] = (charted - began) / 1e6;
      alerts[round] = (System.nanoTime() - charted) / 1e6;
    }
    context.figure("series", SERIES, "series of 36 months");
    context.figure("charts_first", charts[0], "ms (goal < 1,000)");
    context.figure("charts_median", median(charts), "ms");
    context.figure("signals", (double) signals, "points");
    context.figure("alert_run_first", alerts[0], "ms");
    context.figure("alert_run_median", median(alerts), "ms");
    context.figure("alert_decisions", (double) decisions, "decisions");
  }

  private static List<List<Tally>> series() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    List<List<Tally>> series = new ArrayList<>();
    for (int number = 0; number < SERIES; number++) {
      List<Tally> months = new ArrayList<>();
      for (int month = 0; month < MONTHS; month++) {
        months.add(
            Tally.of(
                SurveyKind.RNPS,
                new ScoreCounts(
                    random.nextInt(20), 20 + random.nextInt(20), 40 + random.nextInt(40))));
      }
      series.add(months);
    }
    return series;
  }

  private static long signals(List<List<Tally>> series) {
    long signals = 0;
    for (List<Tally> months : series) {
      Baseline baseline = Baseline.of(SurveyKind.RNPS, months.subList(0, BASELINE));
      for (ControlPoint point :
          new ControlChart(baseline, ControlChart.Design.STANDARD).of(months)) {
        signals += point.signal() == Signal.NONE ? 0 : 1;
      }
    }
    return signals;
  }

  private static long decisions(List<List<Tally>> series) {
    List<WatchedSeries<Integer>> watched = new ArrayList<>();
    for (List<Tally> months : series) {
      watched.add(WatchedSeries.of(watched.size(), SurveyKind.RNPS, months, MONTHS - BASELINE));
    }
    return ChangeAlerts.decide(watched, AlertRule.MONTHLY).size();
  }

  private static double median(double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
