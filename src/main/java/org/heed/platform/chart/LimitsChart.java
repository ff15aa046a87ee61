package org.heed.platform.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heed.platform.chart.drawing.Canvas;
import org.heed.platform.chart.drawing.Element;
import org.heed.platform.chart.drawing.Ink;
import org.heed.platform.chart.drawing.Link;
import org.heed.platform.chart.drawing.Path;
import org.heed.statistics.Publishable;

/**
 * A control chart: scores over time, the band in which chance alone keeps them, and marks where
 * they left it. The band is wider where fewer people answered.
 *
 * @param centre the usual score
 * @param points in the order of time, at equal distances
 * @param written how a score is written
 */
public record LimitsChart(
    String title, double centre, List<Point> points, DoubleFunction<String> written, ChartSize size)
    implements Chart {

  private static final double LEFT = 44;
  private static final double TOP = 14;

  /** Copies the points. */
  public LimitsChart {
    points = List.copyOf(points);
  }

  /**
   * One period.
   *
   * @param lower end of the band
   * @param upper end of the band
   * @param signal why it stands out; empty when it does not
   * @param recent whether it belongs to the weeks that an alert is about
   */
  public record Point(
      String label, Reading reading, double lower, double upper, String signal, boolean recent) {

    String sentence() {
      return label + ": " + reading.sentence() + (signal.isEmpty() ? "" : ". " + signal);
    }
  }

  /** The same for narrow places. */
  public LimitsChart compact() {
    return new LimitsChart(title, centre, points, written, ChartSize.COMPACT);
  }

  @Override
  public Svg svg() {
    return new Svg(
        Canvas.of("trend", size.width(), height(), title, description(), false)
            .with("font-size", size.textSize())
            .addAll(axis().grid(LEFT, right(), bottom(), TOP, size.textSize(), written).stream())
            .add(band())
            .add(
                Element.line(LEFT, y(centre), right(), y(centre))
                    .ink(Ink.MARK)
                    .tooltip("Usual: " + written.apply(centre)))
            .add(Element.path(Path.through(spots())).ink(Ink.SCORE_LINE))
            .addAll(IntStream.range(0, points.size()).mapToObj(this::mark))
            .addAll(labels()));
  }

  private String description() {
    long out = points.stream().filter(point -> !point.signal().isEmpty()).count();
    return "%d periods, usual score %s, %d stand out."
        .formatted(points.size(), written.apply(centre), out);
  }

  private Element band() {
    Stream<Path.Spot> there =
        IntStream.range(0, points.size())
            .filter(this::shown)
            .mapToObj(i -> new Path.Spot(x(i), y(points.get(i).upper())));
    Stream<Path.Spot> back =
        IntStream.range(0, points.size())
            .map(i -> points.size() - 1 - i)
            .filter(this::shown)
            .mapToObj(i -> new Path.Spot(x(i), y(points.get(i).lower())));
    return Element.path(Path.through(Stream.concat(there, back).toList()).closed())
        .ink(Ink.SCORE_BAND);
  }

  private List<Path.Spot> spots() {
    return IntStream.range(0, points.size())
        .filter(this::shown)
        .mapToObj(i -> new Path.Spot(x(i), y(points.get(i).reading().value())))
        .toList();
  }

  private boolean shown(int i) {
    return points.get(i).reading().n() > 0;
  }

  private Element mark(int i) {
    Point point = points.get(i);
    Element column = Element.rectangle(x(i) - step() / 2, TOP, step(), bottom() - TOP).ink(Ink.HIT);
    if (!shown(i)) {
      return Link.around(null, point.sentence(), column);
    }
    boolean out = !point.signal().isEmpty();
    Element dot =
        Element.circle(x(i), y(point.reading().value()), out || point.recent() ? 5.5 : 3)
            .ink(out ? Ink.DETRACTOR : point.reading().enough() ? Ink.SCORE_DOT : Ink.TOO_FEW);
    return Link.around(null, point.sentence(), column, dot);
  }

  private Stream<Element> labels() {
    int every = Math.max(1, (int) Math.ceil(points.size() * 9.0 * size.textSize() / right()));
    return IntStream.range(0, points.size())
        .filter(i -> (points.size() - 1 - i) % every == 0)
        .mapToObj(
            i ->
                Element.text(x(i), bottom() + size.textSize() + 8, "middle", points.get(i).label())
                    .ink(Ink.MUTED));
  }

  private LinearAxis axis() {
    List<Reading> reach = new ArrayList<>();
    for (Point point : points) {
      if (point.reading().n() > 0) {
        double value = point.reading().value();
        reach.add(
            new Reading(
                value,
                Math.min(value, point.lower()),
                Math.max(value, point.upper()),
                1,
                true,
                "",
                ""));
      }
    }
    return LinearAxis.covering(reach);
  }

  private double x(int i) {
    return points.size() < 2 ? (LEFT + right()) / 2 : LEFT + 14 + i * step();
  }

  private double step() {
    return points.size() < 2 ? 60 : (right() - LEFT - 28) / (points.size() - 1);
  }

  private double y(double value) {
    return bottom() + (TOP - bottom()) * axis().share(value);
  }

  private double right() {
    return size.width() - 8.0;
  }

  private double bottom() {
    return height() - 30;
  }

  private double height() {
    return size == ChartSize.COMPACT ? 200 : 240;
  }

  @Override
  public ChartTable table() {
    return new ChartTable(
        title,
        List.of("Period", "Value", "By chance between", "n", "Stands out"),
        points.stream()
            .map(
                point ->
                    List.of(
                        point.label(),
                        point.reading().enough() ? point.reading().display() : "—",
                        written.apply(point.lower()) + " and " + written.apply(point.upper()),
                        Publishable.count(point.reading().n()),
                        point.signal()))
            .toList());
  }
}
