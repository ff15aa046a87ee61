package org.heed.dashboard.alert;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heed.dashboard.explore.Figure;
import org.heed.platform.chart.ChartSize;
import org.heed.platform.chart.LimitsChart;
import org.heed.statistics.Tally;
import org.heed.statistics.series.Baseline;
import org.heed.statistics.series.ControlChart;
import org.heed.statistics.series.ControlPoint;
import org.springframework.stereotype.Component;

/** Draws the control chart of an alert from the answers as they are now. */
@Component
class ControlPictures {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final int[] BLOCKS = {1, 2, 4, 8};

  private final WatchedScores scores;

  ControlPictures(WatchedScores scores) {
    this.scores = scores;
  }

  /** The chart of the weeks around the alert; empty when its attribute is gone. */
  Optional<LimitsChart> of(Alert alert, WatchSettings settings) {
    Weeks weeks = Weeks.before(alert.week().plusDays(1));
    return scores
        .find(weeks, alert.series())
        .map(score -> chart(alert, settings, weeks, score.weeks()));
  }

  private static LimitsChart chart(
      Alert alert, WatchSettings settings, Weeks weeks, List<Tally> counts) {
    int from = weeks.from(alert.baseFrom());
    int until = weeks.from(alert.baseTo().plusDays(1));
    int block = block(counts.subList(from, until), settings.leastAnswers());
    int offset = (weeks.count() - from) % block;
    List<Tally> blocks = new ArrayList<>();
    List<LocalDate> starts = new ArrayList<>();
    for (int week = from + offset; week < weeks.count(); week += block) {
      blocks.add(Tally.sum(alert.became().kind(), counts.subList(week, week + block)));
      starts.add(weeks.start(week));
    }
    long normal = starts.stream().filter(start -> !start.isAfter(alert.baseTo())).count();
    Baseline baseline = Baseline.of(alert.became().kind(), blocks.subList(0, (int) normal));
    List<ControlPoint> points = new ControlChart(baseline, ControlChart.Design.STANDARD).of(blocks);
    List<LimitsChart.Point> drawn = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      drawn.add(point(starts.get(i), blocks.get(i), points.get(i), alert));
    }
    return new LimitsChart(
        alert.label() + (block == 1 ? ", by week" : ", every %d weeks".formatted(block)),
        baseline.score(),
        drawn,
        alert.yardstick()::display,
        ChartSize.FULL);
  }

  /** As few weeks a point as give it enough answers on average. */
  private static int block(List<Tally> weeks, int leastAnswers) {
    double average =
        weeks.stream().mapToLong(Tally::total).sum() / (double) Math.max(1, weeks.size());
    for (int block : BLOCKS) {
      if (block * average >= leastAnswers) {
        return block;
      }
    }
    return BLOCKS[BLOCKS.length - 1];
  }

  private static LimitsChart.Point point(
      LocalDate start, Tally answers, ControlPoint point, Alert alert) {
    return new LimitsChart.Point(
        DAY.format(start),
        Figure.reading(answers),
        point.limits().lower(),
        point.limits().upper(),
        switch (point.signal()) {
          case NONE, NOT_ENOUGH_ANSWERS -> "";
          case OUTSIDE_LIMITS -> "Outside what chance does";
          case LASTING_CHANGE -> "A small change that lasts";
          case DRIFT -> "A drift";
        },
        !start.isBefore(alert.since()));
  }
}
