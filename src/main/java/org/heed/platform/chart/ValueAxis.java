package org.heed.platform.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.platform.chart.drawing.Element;
import org.heed.platform.chart.drawing.Figures;
import org.heed.platform.chart.drawing.Ink;
import org.heed.statistics.Nps;

/**
 * A vertical axis of points that ends on round numbers and always includes 0, so that a score's
 * height can be compared.
 */
record ValueAxis(int least, int most, int step, double bottom, double top) {

  private static final int[] STEPS = {5, 10, 20, 25, 50};
  private static final int TICKS = 5;

  /** An axis for scores with their intervals, drawn between two heights. */
  static ValueAxis covering(List<Nps> scores, double bottom, double top) {
    double least = 0;
    double most = 0;
    for (Nps nps : scores) {
      least = Math.min(least, Math.min(nps.value(), nps.interval().lower()));
      most = Math.max(most, Math.max(nps.value(), nps.interval().upper()));
    }
    return scores.isEmpty() ? of(-100, 100, bottom, top) : of(least, most, bottom, top);
  }

  private static ValueAxis of(double least, double most, double bottom, double top) {
    int step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0; i--) {
      if (Math.ceil(most / STEPS[i]) - Math.floor(least / STEPS[i]) <= TICKS) {
        step = STEPS[i];
      }
    }
    int from = (int) Math.floor(least / step) * step;
    int to = (int) Math.ceil(most / step) * step;
    return from == to
        ? new ValueAxis(-step, step, step, bottom, top)
        : new ValueAxis(from, to, step, bottom, top);
  }

  double y(double value) {
    return bottom + (top - bottom) * (value - least) / (most - least);
  }

  IntStream ticks() {
    return IntStream.iterate(least, tick -> tick <= most, tick -> tick + step);
  }

  List<Element> drawn(double left, double right, int textSize) {
    List<Element> drawn = new ArrayList<>();
    ticks()
        .forEach(
            tick -> {
              double y = y(tick);
              drawn.add(Element.line(left, y, right, y).ink(tick == 0 ? Ink.AXIS : Ink.GRID));
              drawn.add(
                  Element.text(left - 10, y + textSize * 0.35, "end", Figures.points(tick))
                      .ink(Ink.MUTED));
            });
    return drawn;
  }
}
