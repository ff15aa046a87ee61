package org.heed.dashboard.operations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.heed.customer.place.MeasurePoint;
import org.heed.platform.chart.ChartSize;
import org.heed.platform.chart.FunnelChart;
import org.heed.platform.text.ReadingOrder;
import org.heed.statistics.Normal;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.statistics.sites.FunnelPlot;
import org.heed.statistics.sites.Shrinkage;

/**
 * Places of one kind beside each other without a league table: each with what it most likely is,
 * and whether it stands out more than its number of answers explains.
 *
 * @param rows by name
 * @param tooFew how many places have fewer than five answers
 * @param sentence what can be said of all together
 */
record Sites(List<Row> rows, long tooFew, FunnelChart funnel, String sentence) {

  /**
   * One place.
   *
   * @param shrunk what it most likely is, drawn towards the mean
   * @param pull share of the mean in it, in per cent; band: see {@link FunnelChart.Dot}
   */
  record Row(
      PointScores scores, String observed, double shrunk, String interval, int pull, int band) {

    public String name() {
      return scores.point().name();
    }

    public String href() {
      return scores.href();
    }

    public long answers() {
      return scores.total().total();
    }

    public String likely() {
      return scores.yardstick().display(shrunk);
    }

    public String word() {
      return switch (band) {
        case -2 -> "far below";
        case -1 -> "below";
        case 1 -> "above";
        case 2 -> "far above";
        default -> "as expected";
      };
    }

    public String tone() {
      return band < 0 ? "detractor" : band > 0 ? "promoter" : "passive";
    }
  }

  static Sites of(List<PointScores> points) {
    List<PointScores> shown =
        points.stream()
            .filter(PointScores::enough)
            .sorted(Comparator.comparing(one -> one.point().name(), ReadingOrder.NAMES))
            .toList();
    long few = points.stream().filter(one -> !one.enough() && one.total().total() > 0).count();
    SurveyKind kind = shown.isEmpty() ? SurveyKind.RNPS : shown.getFirst().kind();
    List<Tally> answers = shown.stream().map(PointScores::total).toList();
    FunnelPlot plot = FunnelPlot.of(kind, answers);
    List<Row> rows = rows(shown, answers, plot);
    return new Sites(rows, few, funnel(rows, plot), sentence(rows, plot));
  }

  /**
   * Places of every kind by name, each drawn towards the mean of its own kind: a region has the
   * answers of its sites, so that together they would count twice.
   */
  static List<Row> ofEveryKind(List<PointScores> points) {
    return Arrays.stream(MeasurePoint.Kind.values())
        .flatMap(kind -> of(points.stream().filter(Chosen.of(kind)).toList()).rows().stream())
        .sorted(Comparator.comparing(Row::name, ReadingOrder.NAMES))
        .toList();
  }

  private static List<Row> rows(List<PointScores> shown, List<Tally> answers, FunnelPlot plot) {
    List<Row> rows = new ArrayList<>();
    if (shown.isEmpty()) {
      return rows;
    }
    Shrinkage shrinkage = Shrinkage.ofScores(shown.getFirst().kind(), answers);
    for (int i = 0; i < shown.size(); i++) {
      Shrinkage.Site site = shrinkage.sites().get(i);
      rows.add(
          new Row(
              shown.get(i),
              shown.get(i).display(),
              site.shrunk(),
              plot.yardstick().display(plot.yardstick().clamped(site.interval())),
              (int) Math.round(100 * site.pull()),
              plot.band(answers.get(i)).ordinal() - FunnelPlot.Band.WITHIN.ordinal()));
    }
    return rows;
  }

  private static FunnelChart funnel(List<Row> rows, FunnelPlot plot) {
    return new FunnelChart(
        "Scores by number of answers",
        rows.stream().map(Sites::dot).toList(),
        plot.mean(),
        answers -> Normal.Z * Math.sqrt(plot.variance() / answers + plot.between()),
        answers -> 3.09 * Math.sqrt(plot.variance() / answers + plot.between()),
        plot.yardstick().lowest(),
        plot.yardstick().highest(),
        plot.yardstick()::display,
        ChartSize.FULL);
  }

  private static FunnelChart.Dot dot(Row row) {
    return new FunnelChart.Dot(
        row.name(), row.answers(), row.scores().value(), row.band(), row.scores().href());
  }

  private static String sentence(List<Row> rows, FunnelPlot plot) {
    String between = plot.yardstick().size(Math.sqrt(plot.between()));
    long out = rows.stream().filter(row -> row.band() != 0).count();
    if (rows.size() < 2) {
      return "There are not two places with at least five answers to compare.";
    }
    if (out == 0) {
      return between.equals(plot.yardstick().size(0))
          ? "No place stands out: what differs between the %d places is what chance makes of their numbers of answers."
              .formatted(rows.size())
          : "No place stands out from the others. All %d differ, by about ±%s %s (one standard deviation) beyond chance."
              .formatted(rows.size(), between, plot.yardstick().unit());
    }
    String really =
        between.equals(plot.yardstick().size(0))
            ? ""
            : " Places really differ by about ±%s %s (one standard deviation)."
                .formatted(between, plot.yardstick().unit());
    return "%d of %d places stand out from the mean of %s by more than chance explains.%s"
        .formatted(out, rows.size(), plot.yardstick().display(plot.mean()), really);
  }
}
