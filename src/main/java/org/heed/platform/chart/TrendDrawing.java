package org.heed.platform.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heed.platform.chart.drawing.Canvas;
import org.heed.platform.chart.drawing.Element;
import org.heed.platform.chart.drawing.Figures;
import org.heed.platform.chart.drawing.Ink;
import org.heed.platform.chart.drawing.Link;
import org.heed.platform.chart.drawing.Path;
import org.heed.statistics.Nps;

/**
 * Lays a {@link TrendChart} out: grid, band, line, marks, and one column per period to point at.
 */
final class TrendDrawing {

  private static final double TOP = 34;
  private static final double LEFT = 42;
  private static final double ABOVE_HOLLOW_MARKS = 18;

  private final TrendChart chart;
  private final List<TrendPoint> points;
  private final int textSize;
  private final double width;
  private final double height;
  private final double right;
  private final double bottom;
  private final ValueAxis axis;

  TrendDrawing(TrendChart chart) {
    this.chart = chart;
    points = chart.points();
    textSize = chart.size().textSize();
    width = chart.size().width();
    height = chart.size() == ChartSize.COMPACT ? 230 : 290;
    right = width - (chart.size() == ChartSize.COMPACT ? 62 : 82);
    bottom = height - 46;
    List<Nps> shown = points.stream().map(TrendPoint::nps).filter(Nps::publishable).toList();
    axis = ValueAxis.covering(shown, bottom, TOP);
  }

  Svg svg() {
    boolean links = points.stream().anyMatch(point -> Link.safe(point.href()));
    List<List<Integer>> runs = runs();
    return new Svg(
        Canvas.of("trend", width, height, chart.title(), description(), links)
            .with("font-size", textSize)
            .addAll(axis.drawn(LEFT, right, textSize).stream())
            .addAll(new TrendLabels(points, textSize, this::x, LEFT, right).drawn(bottom, TOP))
            .addAll(runs.stream().map(this::uncertainty))
            .addAll(runs.stream().filter(run -> run.size() > 1).map(this::line))
            .addAll(IntStream.range(0, points.size()).mapToObj(this::period))
            .add(latest()));
  }

  private String description() {
    int latest = chart.latest();
    String periods = points.size() == 1 ? "1 period. " : points.size() + " periods. ";
    return latest < 0
        ? "Not enough answers yet for a score."
        : periods + "Latest: " + points.get(latest).sentence() + ".";
  }

  /** Stretches of neighbouring periods that have a score. */
  private List<List<Integer>> runs() {
    List<List<Integer>> runs = new ArrayList<>();
    List<Integer> run = new ArrayList<>();
    for (int i = 0; i <= points.size(); i++) {
      if (i < points.size() && nps(i).publishable()) {
        run.add(i);
      } else if (!run.isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    return runs;
  }

  private Element uncertainty(List<Integer> run) {
    if (run.size() == 1) {
      int i = run.getFirst();
      return Element.line(x(i), lower(i), x(i), upper(i)).ink(Ink.SCORE_WHISKER);
    }
    Stream<Path.Spot> there = run.stream().map(i -> new Path.Spot(x(i), upper(i)));
    Stream<Path.Spot> back = run.reversed().stream().map(i -> new Path.Spot(x(i), lower(i)));
    return Element.path(Path.through(Stream.concat(there, back).toList()).closed())
        .ink(Ink.SCORE_BAND);
  }

  private Element line(List<Integer> run) {
    List<Path.Spot> spots = run.stream().map(i -> new Path.Spot(x(i), value(i))).toList();
    return Element.path(Path.through(spots)).ink(Ink.SCORE_LINE);
  }

  /** A whole column answers to the pointer, not only its dot. */
  private Element period(int i) {
    double reach = Math.min(step() / 2, 40);
    Element column =
        Element.rectangle(x(i) - reach, TOP, 2 * reach, bottom - TOP).with("rx", 4).ink(Ink.HIT);
    Element dot =
        nps(i).publishable()
            ? Element.circle(x(i), value(i), radius(i)).ink(Ink.SCORE_DOT)
            : Element.circle(x(i), bottom - 8, 3.5).ink(Ink.TOO_FEW);
    return Link.around(points.get(i).href(), points.get(i).sentence(), column, dot);
  }

  private double radius(int i) {
    return i == chart.latest() ? 5.5 : Math.clamp(step() / 4, 2, 4);
  }

  /** Beside its own dot: nothing is drawn to the right of it but hollow marks at the foot. */
  private Element latest() {
    int i = chart.latest();
    if (i < 0) {
      String message = points.isEmpty() ? "No answers yet" : "Too few answers yet for a score";
      return Element.text((LEFT + right) / 2, (TOP + bottom) / 2 - 12, "middle", message)
          .ink(Ink.MUTED);
    }
    double lowest = bottom - ABOVE_HOLLOW_MARKS - textSize - 3;
    double x = x(i) + 13;
    double y = Math.min(value(i) + 2, lowest);
    return Element.group("heed-chart-latest")
        .add(
            Element.text(x, y, "start", nps(i).display())
                .ink(Ink.FIGURE)
                .with("font-size", textSize + 7))
        .add(caption(x, y + textSize + 3, nps(i)));
  }

  private static Element caption(double x, double y, Nps nps) {
    return Element.text(x, y, "start", "n = " + Figures.brief(nps.n())).ink(Ink.MUTED);
  }

  private double step() {
    return points.size() == 1 ? 80 : (right - LEFT - 16) / (points.size() - 1);
  }

  private double x(int i) {
    return points.size() == 1 ? (LEFT + right) / 2 : LEFT + 8 + i * step();
  }

  private Nps nps(int i) {
    return points.get(i).nps();
  }

  private double value(int i) {
    return axis.y(nps(i).value());
  }

  private double lower(int i) {
    return axis.y(nps(i).interval().lower());
  }

  private double upper(int i) {
    return axis.y(nps(i).interval().upper());
  }
}
