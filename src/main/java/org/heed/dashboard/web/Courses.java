package org.heed.dashboard.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heed.dashboard.explore.Figure;
import org.heed.platform.chart.SeriesChart;
import org.heed.platform.chart.TrendChart;
import org.heed.platform.chart.TrendPoint;
import org.heed.score.MonthScore;
import org.heed.score.Period;
import org.heed.score.Scores;
import org.heed.score.VersionMark;
import org.heed.score.VersionMarks;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores month by month, with marks where customers began to be asked something new. */
@Component
class Courses {

  private final Scores scores;
  private final VersionMarks versions;

  Courses(Scores scores, VersionMarks versions) {
    this.scores = scores;
    this.versions = versions;
  }

  TrendChart trend(View view, SurveyKind kind, LocalDate today) {
    List<VersionMark> marks = marks(view, today);
    List<TrendPoint> points =
        scores.monthly(view.trendFrom(today), YearMonth.from(today), view.slice()).stream()
            .map(month -> point(view, kind, month, words(month.month(), marks)))
            .toList();
    return new TrendChart("NPS by month", points);
  }

  private static TrendPoint point(
      View view, SurveyKind kind, MonthScore month, @Nullable String mark) {
    TrendPoint point =
        TrendPoint.of(month.month(), month.counts().nps())
            .linkedTo(view.answers(days(month.month()), kind, "score", null));
    return mark == null ? point : point.marked(mark);
  }

  /** The course of a kind that has no NPS. */
  SeriesChart of(View view, SurveyKind kind, LocalDate today) {
    List<VersionMark> marks = marks(view, today);
    YearMonth last = YearMonth.from(today);
    Map<YearMonth, long[]> counted =
        scores.monthlyDistributions(view.trendFrom(today), last, view.slice());
    List<SeriesChart.Point> points = new ArrayList<>();
    for (YearMonth month = view.trendFrom(today); !month.isAfter(last); ) {
      TrendPoint named = TrendPoint.of(month, ScoreCounts.NONE.nps());
      points.add(
          new SeriesChart.Point(
              named.label(),
              named.group(),
              Figure.score(kind, counted.getOrDefault(month, new long[11])),
              view.answers(days(month), kind, "score", null),
              words(month, marks)));
      month = month.plusMonths(1);
    }
    return new SeriesChart(kind.label() + " by month", points, Figure.SCORE.tick(kind));
  }

  private List<VersionMark> marks(View view, LocalDate today) {
    return versions.between(view.trendFrom(today).atDay(1), today, view.slice());
  }

  private static @Nullable String words(YearMonth month, List<VersionMark> marks) {
    return VersionMark.words(
        marks.stream().filter(mark -> YearMonth.from(mark.day()).equals(month)).toList(), marks);
  }

  private static Period days(YearMonth month) {
    return Period.months(month, month);
  }
}
