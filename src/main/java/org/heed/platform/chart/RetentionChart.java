package org.heed.platform.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heed.platform.chart.drawing.Canvas;
import org.heed.platform.chart.drawing.Element;
import org.heed.platform.chart.drawing.Ink;
import org.heed.platform.chart.drawing.Path;

/**
 * The share of customers still there as time passes, one falling staircase for each group.
 *
 * @param days how long they are watched
 */
public record RetentionChart(String title, List<Curve> curves, int days, ChartSize size)
    implements Chart {

  private static final double LEFT = 48;
  private static final double TOP = 14;
  private static final double HEIGHT = 260;
  private static final double BOTTOM = HEIGHT - 34;
  private static final int DAYS_A_MONTH = 30;

  /** Copies the curves. */
  public RetentionChart {
    curves = List.copyOf(curves);
  }

  /**
   * One group.
   *
   * @param tone promoter, passive, detractor or silent
   * @param steps in the order of time
   * @param atEnd the share at the end with its interval, in words
   */
  public record Curve(String name, String tone, List<Step> steps, String atEnd) {}

  /**
   * From this day on so many are left.
   *
   * @param share 0 to 1
   */
  public record Step(double day, double share) {}

  /** The same for narrow places. */
  public RetentionChart compact() {
    return new RetentionChart(title, curves, days, ChartSize.COMPACT);
  }

  @Override
  public Svg svg() {
    return new Svg(
        Canvas.of("trend", size.width(), HEIGHT, title, curves.size() + " groups.", false)
            .with("font-size", size.textSize())
            .addAll(grid())
            .addAll(months())
            .addAll(curves.stream().flatMap(this::drawn)));
  }

  private Stream<Element> grid() {
    double step = least() < 0.5 ? 0.2 : 0.1;
    return IntStream.rangeClosed(0, (int) Math.round((1 - least()) / step))
        .mapToObj(i -> 1 - i * step)
        .flatMap(
            share ->
                Stream.of(
                    Element.line(LEFT, y(share), right(), y(share)).ink(Ink.GRID),
                    Element.text(LEFT - 8, y(share) + 4, "end", Math.round(100 * share) + " %")
                        .ink(Ink.MUTED)));
  }

  private Stream<Element> months() {
    return IntStream.rangeClosed(0, days / DAYS_A_MONTH / 3)
        .mapToObj(
            quarter ->
                Element.text(
                        x(3.0 * quarter * DAYS_A_MONTH),
                        BOTTOM + size.textSize() + 9,
                        "middle",
                        quarter == 0 ? "Start" : 3 * quarter + " months")
                    .ink(Ink.MUTED));
  }

  private Stream<Element> drawn(Curve curve) {
    List<Path.Spot> spots = new ArrayList<>();
    double share = 1;
    spots.add(new Path.Spot(x(0), y(1)));
    for (Step step : curve.steps()) {
      spots.add(new Path.Spot(x(step.day()), y(share)));
      share = step.share();
      spots.add(new Path.Spot(x(step.day()), y(share)));
    }
    spots.add(new Path.Spot(x(days), y(share)));
    return Stream.of(
        Element.path(Path.through(spots))
            .ink(Ink.SCORE_LINE)
            .with("class", "heed-chart-curve " + curve.tone())
            .tooltip(curve.name() + ": " + curve.atEnd()));
  }

  private double x(double day) {
    return LEFT + (right() - LEFT) * Math.min(day, days) / days;
  }

  private double y(double share) {
    return BOTTOM - (BOTTOM - TOP) * (share - least()) / (1 - least());
  }

  private double right() {
    return size.width() - 40.0;
  }

  /** The axis is cut below the lowest curve, on a tenth, and says so by its labels. */
  private double least() {
    double lowest =
        curves.stream()
            .flatMap(curve -> curve.steps().stream())
            .mapToDouble(Step::share)
            .min()
            .orElse(0);
    return Math.max(0, Math.floor(lowest * 10 - 1) / 10);
  }

  @Override
  public ChartTable table() {
    return new ChartTable(
        title,
        List.of("Group", String.format(Locale.ENGLISH, "Still customers after %d days", days)),
        curves.stream().map(curve -> List.of(curve.name(), curve.atEnd())).toList());
  }
}
