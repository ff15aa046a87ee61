package org.heed.platform.chart;

import java.util.List;
import org.heed.statistics.Nps;
import org.heed.statistics.Publishable;
import org.heed.statistics.SignedPoints;

/**
 * A score over time with its confidence band. A period with too few answers is a gap in the line
 * and a hollow mark at the bottom; a period between two gaps shows its interval as a bar.
 *
 * @param points in the order of time, at equal distances
 */
public record TrendChart(String title, List<TrendPoint> points, ChartSize size) implements Chart {

  private static final List<String> HEADER =
      List.of("Period", "NPS", "95 % from", "95 % to", "Answers", "Note");

  public TrendChart {
    points = List.copyOf(points);
  }

  public TrendChart(String title, List<TrendPoint> points) {
    this(title, points, ChartSize.WIDE);
  }

  /** The same trend for the full width of a page. */
  public TrendChart full() {
    return new TrendChart(title, points, ChartSize.FULL);
  }

  /** The same trend for narrow places. */
  public TrendChart compact() {
    return new TrendChart(title, points, ChartSize.COMPACT);
  }

  @Override
  public Svg svg() {
    return new TrendDrawing(this).svg();
  }

  @Override
  public ChartTable table() {
    return new ChartTable(title, HEADER, points.stream().map(TrendChart::row).toList());
  }

  private static List<String> row(TrendPoint point) {
    Nps nps = point.nps();
    boolean shown = nps.publishable();
    return List.of(
        point.name(),
        nps.display(),
        shown ? SignedPoints.of(nps.interval().lower()).display() : "—",
        shown ? SignedPoints.of(nps.interval().upper()).display() : "—",
        Publishable.count(nps.n()),
        point.mark() == null ? "" : point.mark());
  }

  /** Index of the latest period with a score, −1 when there is none. */
  int latest() {
    int latest = points.size() - 1;
    while (latest >= 0 && !points.get(latest).nps().publishable()) {
      latest--;
    }
    return latest;
  }
}
