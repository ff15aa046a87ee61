package org.heed.dashboard.journey;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heed.dashboard.explore.Address;
import org.heed.dashboard.explore.Figure;
import org.heed.platform.chart.ChartSize;
import org.heed.platform.chart.ComparisonChart;
import org.heed.platform.chart.Reading;
import org.heed.platform.chart.SeriesChart;
import org.heed.statistics.Interval;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.statistics.Yardstick;

/**
 * The stages of the journey, and the one score that they roll up to.
 *
 * @param kind what was asked; kinds are never put together
 * @param stages with any answers, in the order in which customers pass them
 * @param months first days of the months
 */
record Journey(SurveyKind kind, List<JourneyStage> stages, List<LocalDate> months) {

  /** Every answer counts alike: the counts of all stages added up. */
  public Reading whole() {
    return Figure.reading(Tally.sum(kind, totals(stages)));
  }

  /** Every stage counts alike, however many answers it has; those with too few are left out. */
  public String alike() {
    List<JourneyStage> told = stages.stream().filter(stage -> stage.reading().enough()).toList();
    if (told.size() < 2) {
      return "";
    }
    Yardstick yardstick = kind.yardstick();
    double mean = told.stream().mapToDouble(stage -> stage.reading().value()).average().orElse(0);
    double variance =
        totals(told).stream()
            .mapToDouble(answers -> 10_000 * answers.cautiousVariance() / answers.total())
            .sum();
    Interval interval = Interval.around(mean, Math.sqrt(variance) / told.size());
    return "Were each of the %d stages to count alike, it would be %s (95 %% interval %s)."
        .formatted(
            told.size(), yardstick.display(mean), yardstick.display(yardstick.clamped(interval)));
  }

  private static List<Tally> totals(List<JourneyStage> stages) {
    return stages.stream().map(JourneyStage::total).toList();
  }

  /** The stages beside each other and beside the whole. */
  public ComparisonChart beside() {
    return new ComparisonChart(
        kind.label() + " by stage",
        stages.stream()
            .map(stage -> new ComparisonChart.Row(stage.name(), stage.reading(), stage.href()))
            .toList(),
        whole(),
        kind.yardstick()::display,
        ChartSize.FULL);
  }

  /** The rolled-up score by month. */
  public SeriesChart course() {
    List<SeriesChart.Point> points = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      int month = i;
      Tally answers =
          Tally.sum(kind, stages.stream().map(stage -> stage.months().get(month)).toList());
      LocalDate start = months.get(i);
      points.add(
          new SeriesChart.Point(
              start.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
              Integer.toString(start.getYear()),
              Figure.reading(answers),
              month(start),
              null));
    }
    return new SeriesChart("All stages by month", points, Figure.SCORE.tick(kind));
  }

  private String month(LocalDate start) {
    return Address.parse("kind=" + kind.key() + "&split=stage")
        .with("from", start.toString())
        .with("to", start.plusMonths(1).minusDays(1).toString())
        .at("/explore");
  }
}
