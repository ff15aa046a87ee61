package org.heed.platform.chart.drawing;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lines through a chart where something happened that may explain a shift, with its name above as
 * far as there is room; names that are left out stand in the tooltip of their period.
 */
public record MarkLines(double left, double right, double top, double bottom, int textSize) {

  private static final int LONGEST = 24;

  /** What happened at a place. */
  public record Mark(double x, String name) {}

  /** The lines and names, in the order of their places. */
  public Stream<Element> of(List<Mark> marks) {
    return IntStream.range(0, marks.size()).mapToObj(i -> one(marks, i));
  }

  private Element one(List<Mark> marks, int i) {
    double x = marks.get(i).x();
    Element group =
        Element.group("heed-chart-mark-group")
            .add(Element.line(x, top - 18, x, bottom).ink(Ink.MARK));
    boolean leftHalf = x < (left + right) / 2;
    String label = Escape.shortened(marks.get(i).name(), LONGEST);
    double needed = label.length() * textSize * 0.6 + 12;
    double room = leftHalf ? next(marks, i) - x : x - before(marks, i);
    return room < needed
        ? group
        : group.add(
            Element.text(x + (leftHalf ? 6 : -6), top - 12, leftHalf ? "start" : "end", label)
                .ink(Ink.MUTED));
  }

  private double next(List<Mark> marks, int i) {
    return i + 1 < marks.size() ? marks.get(i + 1).x() : Double.MAX_VALUE;
  }

  private double before(List<Mark> marks, int i) {
    return i > 0 ? marks.get(i - 1).x() : -Double.MAX_VALUE;
  }
}
