package org.heed.platform.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.heed.statistics.Publishable;
import org.jspecify.annotations.Nullable;

/**
 * Any measure over time with its confidence band. A period with too few answers is a gap.
 *
 * @param points in the order of time, at equal distances
 * @param tick how a value on the axis is written
 */
public record SeriesChart(
    String title, List<Point> points, DoubleFunction<String> tick, ChartSize size)
    implements Chart {

  /** Copies the points. */
  public SeriesChart {
    points = List.copyOf(points);
  }

  /** A chart for the full width of a page. */
  public SeriesChart(String title, List<Point> points, DoubleFunction<String> tick) {
    this(title, points, tick, ChartSize.FULL);
  }

  /** The same for narrow places. */
  public SeriesChart compact() {
    return new SeriesChart(title, points, tick, ChartSize.COMPACT);
  }

  /** The same for half a page. */
  public SeriesChart wide() {
    return new SeriesChart(title, points, tick, ChartSize.WIDE);
  }

  @Override
  public Svg svg() {
    return new SeriesDrawing(this).svg();
  }

  @Override
  public ChartTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (Point point : points) {
      Reading reading = point.reading();
      rows.add(
          List.of(
              point.name(),
              reading.enough() ? reading.display() : "Not enough answers",
              reading.enough() ? reading.displayInterval() : "—",
              Publishable.count(reading.n()),
              point.mark() == null ? "" : point.mark()));
    }
    return new ChartTable(title, List.of("Period", "Value", "95 % interval", "n", "Note"), rows);
  }

  /**
   * One period.
   *
   * @param label short name, such as "Mar"
   * @param group what labels repeat within, such as "2026"; may be empty
   * @param href where the answers behind it are
   * @param mark something that happened then and may explain a shift, such as "Version 3"
   */
  public record Point(
      String label, String group, Reading reading, @Nullable String href, @Nullable String mark) {

    String name() {
      return group.isEmpty() ? label : label + " " + group;
    }

    String sentence() {
      return name() + ": " + reading.sentence() + (mark == null ? "" : " (" + mark + ")");
    }
  }
}
