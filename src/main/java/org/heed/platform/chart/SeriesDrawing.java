package org.heed.platform.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heed.platform.chart.drawing.Canvas;
import org.heed.platform.chart.drawing.Element;
import org.heed.platform.chart.drawing.Escape;
import org.heed.platform.chart.drawing.Ink;
import org.heed.platform.chart.drawing.Link;
import org.heed.platform.chart.drawing.MarkLines;
import org.heed.platform.chart.drawing.Path;

/** Lays a {@link SeriesChart} out: grid, band, line, and one column per period to point at. */
final class SeriesDrawing {

  private static final double TOP = 24;
  private static final double LEFT = 54;
  private static final double ABOVE_HOLLOW_MARKS = 18;

  private final SeriesChart chart;
  private final List<SeriesChart.Point> points;
  private final int textSize;
  private final double width;
  private final double height;
  private final double right;
  private final double bottom;
  private final LinearAxis axis;

  SeriesDrawing(SeriesChart chart) {
    this.chart = chart;
    points = chart.points();
    textSize = chart.size().textSize();
    width = chart.size().width();
    boolean narrow = chart.size() == ChartSize.COMPACT;
    height = narrow ? 230 : 300;
    right = width - (narrow ? 54 : 76);
    bottom = height - 46;
    axis =
        LinearAxis.covering(
            points.stream().map(SeriesChart.Point::reading).filter(Reading::enough).toList());
  }

  Svg svg() {
    boolean links = points.stream().anyMatch(point -> Link.safe(point.href()));
    List<List<Integer>> runs = runs();
    return new Svg(
        Canvas.of("trend", width, height, chart.title(), description(), links)
            .with("font-size", textSize)
            .addAll(axis.grid(LEFT, right, bottom, TOP, textSize, chart.tick()).stream())
            .addAll(marks())
            .addAll(labels())
            .addAll(runs.stream().map(this::uncertainty))
            .addAll(runs.stream().filter(run -> run.size() > 1).map(this::line))
            .addAll(IntStream.range(0, points.size()).mapToObj(this::period))
            .add(latest()));
  }

  private String description() {
    int latest = lastShown();
    return latest < 0
        ? "Not enough answers yet."
        : "%d %s. Latest: %s."
            .formatted(
                points.size(),
                points.size() == 1 ? "period" : "periods",
                points.get(latest).sentence());
  }

  private int lastShown() {
    int latest = points.size() - 1;
    while (latest >= 0 && !reading(latest).enough()) {
      latest--;
    }
    return latest;
  }

  private List<List<Integer>> runs() {
    List<List<Integer>> runs = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      if (reading(i).enough()) {
        if (runs.isEmpty() || runs.getLast().getLast() != i - 1) {
          runs.add(new ArrayList<>());
        }
        runs.getLast().add(i);
      }
    }
    return runs;
  }

  private Stream<Element> marks() {
    List<MarkLines.Mark> marks = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      String name = points.get(i).mark();
      if (name != null) {
        marks.add(new MarkLines.Mark(x(i), name));
      }
    }
    return new MarkLines(LEFT, right, TOP, bottom, textSize).of(marks);
  }

  private Stream<Element> labels() {
    int longest = points.stream().mapToInt(point -> point.label().length()).max().orElse(1);
    double room = (Math.min(longest, 12) + 1.5) * textSize * 0.6;
    int every = Math.max(1, (int) Math.ceil(room * points.size() / (right - LEFT)));
    return IntStream.range(0, points.size())
        .boxed()
        .flatMap(i -> Stream.concat(label(i, every), group(i)));
  }

  private Stream<Element> label(int i, int every) {
    String label = Escape.shortened(points.get(i).label(), 12);
    return (points.size() - 1 - i) % every == 0
        ? Stream.of(Element.text(x(i), bottom + textSize + 7, "middle", label).ink(Ink.MUTED))
        : Stream.of();
  }

  private Stream<Element> group(int i) {
    String group = points.get(i).group();
    boolean begins = i > 0 && !group.equals(points.get(i - 1).group());
    boolean room = width - x(i) > 40;
    return !group.isEmpty() && room && (begins || (i == 0 && !changesSoon(group)))
        ? Stream.of(
            Element.text(x(i), bottom + 2 * textSize + 12, "middle", Escape.shortened(group, 12))
                .ink(Ink.TEXT)
                .with("font-weight", "600"))
        : Stream.of();
  }

  private boolean changesSoon(String group) {
    return IntStream.range(1, points.size())
        .anyMatch(i -> !points.get(i).group().equals(group) && x(i) - x(0) < textSize * 3.5);
  }

  private Element uncertainty(List<Integer> run) {
    if (run.size() == 1) {
      int i = run.getFirst();
      return Element.line(x(i), y(reading(i).lower()), x(i), y(reading(i).upper()))
          .ink(Ink.SCORE_WHISKER);
    }
    Stream<Path.Spot> there = run.stream().map(i -> new Path.Spot(x(i), y(reading(i).upper())));
    Stream<Path.Spot> back =
        run.reversed().stream().map(i -> new Path.Spot(x(i), y(reading(i).lower())));
    return Element.path(Path.through(Stream.concat(there, back).toList()).closed())
        .ink(Ink.SCORE_BAND);
  }

  private Element line(List<Integer> run) {
    List<Path.Spot> spots =
        run.stream().map(i -> new Path.Spot(x(i), y(reading(i).value()))).toList();
    return Element.path(Path.through(spots)).ink(Ink.SCORE_LINE);
  }

  private Element period(int i) {
    double reach = Math.min(step() / 2, 40);
    Element column =
        Element.rectangle(x(i) - reach, TOP, 2 * reach, bottom - TOP).with("rx", 4).ink(Ink.HIT);
    Element dot =
        reading(i).enough()
            ? Element.circle(x(i), y(reading(i).value()), Math.clamp(step() / 4, 1.5, 4))
                .ink(Ink.SCORE_DOT)
            : Element.circle(x(i), bottom - 8, Math.clamp(step() / 4, 1.5, 3.5)).ink(Ink.TOO_FEW);
    return Link.around(points.get(i).href(), points.get(i).sentence(), column, dot);
  }

  /** Beside its own dot: nothing is drawn to the right of it but hollow marks at the foot. */
  private Element latest() {
    int i = lastShown();
    if (i < 0) {
      return Element.text((LEFT + right) / 2, (TOP + bottom) / 2, "middle", "Not enough answers")
          .ink(Ink.MUTED);
    }
    double y = Math.min(y(reading(i).value()) + 5, bottom - ABOVE_HOLLOW_MARKS);
    return Element.text(x(i) + 12, y, "start", reading(i).display())
        .ink(Ink.FIGURE)
        .with("font-size", textSize + 5);
  }

  private double step() {
    return points.size() < 2 ? 80 : (right - LEFT - 16) / (points.size() - 1);
  }

  private double x(int i) {
    return points.size() < 2 ? (LEFT + right) / 2 : LEFT + 8 + i * step();
  }

  private double y(double value) {
    return bottom + (TOP - bottom) * axis.share(value);
  }

  private Reading reading(int i) {
    return points.get(i).reading();
  }
}
