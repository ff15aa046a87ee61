package org.heed.platform.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.heed.platform.chart.drawing.Element;
import org.heed.platform.chart.drawing.Ink;

/** An axis for any measure: it covers all values and intervals and ends on round numbers. */
record LinearAxis(double least, double most, double step) {

  private static final int TICKS = 5;

  static LinearAxis covering(List<Reading> readings) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (Reading reading : readings) {
      least = Math.min(least, finite(reading.lower(), reading.value()));
      most = Math.max(most, finite(reading.upper(), reading.value()));
    }
    if (readings.isEmpty()) {
      return new LinearAxis(0, 1, 1);
    }
    double step = step(Math.max(most - least, 1e-6) / TICKS);
    double from = Math.floor(least / step) * step;
    double to = Math.ceil(most / step) * step;
    return new LinearAxis(from, to > from ? to : from + step, step);
  }

  private static double finite(double end, double value) {
    return Double.isFinite(end) ? end : value;
  }

  /** The next 1, 2 or 5 times a power of ten. */
  private static double step(double atLeast) {
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    for (double times : new double[] {1, 2, 5}) {
      if (times * power >= atLeast) {
        return times * power;
      }
    }
    return 10 * power;
  }

  /** How far along the axis a value is, 0 to 1. */
  double share(double value) {
    return Math.clamp((value - least) / (most - least), 0, 1);
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; least + i * step <= most + step / 2; i++) {
      ticks.add(least + i * step);
    }
    return ticks;
  }

  /** Horizontal grid lines with their values at the left. */
  List<Element> grid(
      double left,
      double right,
      double bottom,
      double top,
      int textSize,
      DoubleFunction<String> text) {
    List<Element> drawn = new ArrayList<>();
    for (double tick : ticks()) {
      double y = bottom + (top - bottom) * share(tick);
      boolean zero = Math.abs(tick) < step / 1000;
      drawn.add(Element.line(left, y, right, y).ink(zero ? Ink.AXIS : Ink.GRID));
      drawn.add(
          Element.text(left - 10, y + textSize * 0.35, "end", text.apply(zero ? 0 : tick))
              .ink(Ink.MUTED));
    }
    return drawn;
  }
}
