package org.heed.platform.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heed.platform.chart.drawing.Canvas;
import org.heed.platform.chart.drawing.Element;
import org.heed.platform.chart.drawing.Escape;
import org.heed.platform.chart.drawing.Ink;
import org.heed.platform.chart.drawing.Link;
import org.heed.statistics.Publishable;
import org.jspecify.annotations.Nullable;

/**
 * Parts beside each other, each a dot with its interval: parts whose intervals overlap are not told
 * apart by a rank.
 *
 * @param rows in the order in which they stand
 * @param whole the value of all together, drawn as a line
 * @param tick how a value on the axis is written
 */
public record ComparisonChart(
    String title, List<Row> rows, Reading whole, DoubleFunction<String> tick, ChartSize size)
    implements Chart {

  private static final double ROW = 34;

  /** Where a name stands above its line, it must be nearer to it than to the line before. */
  private static final double STACKED_ROW = 48;

  private static final double TOP = 26;

  /** On paper the last digit would be cut at the very edge. */
  private static final double EDGE = 6;

  /** Copies the rows. */
  public ComparisonChart {
    rows = List.copyOf(rows);
  }

  /** The same for narrow places. */
  public ComparisonChart compact() {
    return new ComparisonChart(title, rows, whole, tick, ChartSize.COMPACT);
  }

  @Override
  public Svg svg() {
    boolean links = rows.stream().anyMatch(row -> Link.safe(row.href()));
    double height = TOP + rows.size() * row() + 8;
    return new Svg(
        Canvas.of(
                "comparison",
                size.width(),
                height,
                title,
                rows.size() == 1 ? "1 part." : rows.size() + " parts.",
                links)
            .with("font-size", size.textSize())
            .addAll(grid(height))
            .add(wholeLine(height))
            .addAll(IntStream.range(0, rows.size()).mapToObj(this::drawn)));
  }

  private Stream<Element> grid(double height) {
    LinearAxis axis = axis();
    return axis.ticks().stream()
        .flatMap(
            tick ->
                Stream.of(
                    Element.line(x(tick), TOP, x(tick), height - 8).ink(Ink.GRID),
                    Element.text(
                            x(tick),
                            TOP - 10,
                            "middle",
                            this.tick.apply(Math.abs(tick) < axis.step() / 1000 ? 0 : tick))
                        .ink(Ink.MUTED)));
  }

  private @Nullable Element wholeLine(double height) {
    return whole.enough()
        ? Element.line(x(whole.value()), TOP, x(whole.value()), height - 8)
            .ink(Ink.AXIS)
            .tooltip("All together: " + whole.sentence())
        : null;
  }

  private Element drawn(int i) {
    Row row = rows.get(i);
    Reading reading = row.reading();
    double y = TOP + i * row() + row() / 2;
    Element hit =
        Element.rectangle(0, y - row() / 2, size.width(), row()).with("rx", 4).ink(Ink.HIT);
    boolean narrow = size == ChartSize.COMPACT;
    Element name =
        Element.text(0, narrow ? y - 6 : y + 4, "start", Escape.shortened(row.name(), 30))
            .ink(Ink.TEXT);
    String sentence = row.name() + ": " + reading.sentence();
    double line = narrow ? y + 7 : y;
    if (!reading.enough()) {
      Element few = Element.text(left(), line + 4, "start", "Not enough answers").ink(Ink.MUTED);
      return Link.around(row.href(), sentence, hit, name, few);
    }
    return Link.around(
        row.href(),
        sentence,
        hit,
        name,
        Element.line(x(reading.lower()), line, x(reading.upper()), line).ink(Ink.SCORE_WHISKER),
        Element.circle(x(reading.value()), line, 5).ink(Ink.SCORE_DOT),
        Element.text(size.width() - EDGE, narrow ? y - 6 : y + 4, "end", reading.display())
            .ink(Ink.FIGURE));
  }

  private double row() {
    return size == ChartSize.COMPACT ? STACKED_ROW : ROW;
  }

  private double left() {
    return size == ChartSize.COMPACT ? 12 : 250;
  }

  private LinearAxis axis() {
    List<Reading> shown =
        new ArrayList<>(rows.stream().map(Row::reading).filter(Reading::enough).toList());
    if (whole.enough()) {
      shown.add(whole);
    }
    return LinearAxis.covering(shown);
  }

  private double x(double value) {
    double right = size.width() - (size == ChartSize.COMPACT ? 12 : 76);
    return left() + (right - left()) * axis().share(value);
  }

  @Override
  public ChartTable table() {
    return new ChartTable(
        title,
        List.of("Part", "Value", "95 % interval", "n"),
        rows.stream()
            .map(
                row ->
                    List.of(
                        row.name(),
                        row.reading().enough() ? row.reading().display() : "Not enough answers",
                        row.reading().enough() ? row.reading().displayInterval() : "—",
                        Publishable.count(row.reading().n())))
            .toList());
  }

  /**
   * One part.
   *
   * @param href where the answers behind it are
   */
  public record Row(String name, Reading reading, @Nullable String href) {}
}
