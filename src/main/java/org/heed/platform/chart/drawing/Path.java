package org.heed.platform.chart.drawing;

import java.util.List;

/** The outline of a shape. */
public final class Path {

  private final StringBuilder steps = new StringBuilder();

  public record Spot(double x, double y) {}

  /** Straight lines from the first spot to the last. */
  public static Path through(List<Spot> spots) {
    Path path = new Path();
    for (Spot spot : spots) {
      path.step(path.steps.isEmpty() ? "M" : "L", spot.x(), spot.y());
    }
    return path;
  }

  /** A column that stands on its base and is rounded at the top. */
  public static Path column(double x, double top, double width, double base) {
    double corner = Math.min(Math.min(4, width / 2), Math.max(0, base - top));
    return new Path()
        .step("M", x, base)
        .step("L", x, top + corner)
        .step("Q", x, top, x + corner, top)
        .step("L", x + width - corner, top)
        .step("Q", x + width, top, x + width, top + corner)
        .step("L", x + width, base)
        .closed();
  }

  public Path closed() {
    steps.append('Z');
    return this;
  }

  private Path step(String command, double... coordinates) {
    steps.append(command);
    for (int i = 0; i < coordinates.length; i++) {
      steps.append(i == 0 ? "" : " ").append(Element.number(coordinates[i]));
    }
    return this;
  }

  @Override
  public String toString() {
    return steps.toString();
  }
}
