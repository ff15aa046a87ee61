package org.heed.platform.chart;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heed.platform.chart.drawing.Element;
import org.heed.platform.chart.drawing.Escape;
import org.heed.platform.chart.drawing.Ink;

/** The names of a trend's periods below it, as many as fit, and what happened above it. */
record TrendLabels(
    List<TrendPoint> points, int textSize, IntToDoubleFunction x, double left, double right) {

  private static final int LONGEST_MARK = 24;
  private static final int LONGEST_LABEL = 12;

  Stream<Element> drawn(double bottom, double top) {
    Stream<Element> periods = all().filter(this::labelled).mapToObj(i -> period(i, bottom));
    Stream<Element> groups = all().filter(this::startsGroup).mapToObj(i -> group(i, bottom));
    Stream<Element> marks =
        all().filter(i -> points.get(i).mark() != null).mapToObj(i -> mark(i, bottom, top));
    return Stream.of(marks, periods, groups).flatMap(part -> part);
  }

  private IntStream all() {
    return IntStream.range(0, points.size());
  }

  /** Counted from the latest period, which always has its label. */
  private boolean labelled(int i) {
    int longest = points.stream().mapToInt(point -> point.label().length()).max().orElse(0);
    double needed = (Math.min(longest, LONGEST_LABEL) + 1.5) * textSize * 0.6;
    int every = (int) Math.ceil(needed * points.size() / (right - left));
    return (points.size() - 1 - i) % Math.max(1, every) == 0;
  }

  private Element period(int i, double bottom) {
    String label = Escape.shortened(points.get(i).label(), LONGEST_LABEL);
    return Element.text(x.applyAsDouble(i), bottom + textSize + 7, "middle", label).ink(Ink.MUTED);
  }

  private boolean startsGroup(int i) {
    String group = points.get(i).group();
    if (group.isEmpty()) {
      return false;
    }
    return i == 0 ? roomBeforeNextGroup() : !group.equals(points.get(i - 1).group());
  }

  private boolean roomBeforeNextGroup() {
    String first = points.getFirst().group();
    int next = all().filter(i -> !points.get(i).group().equals(first)).findFirst().orElse(-1);
    return next < 0 || x.applyAsDouble(next) - x.applyAsDouble(0) > textSize * 3.5;
  }

  private Element group(int i, double bottom) {
    String group = Escape.shortened(points.get(i).group(), LONGEST_LABEL);
    return Element.text(x.applyAsDouble(i), bottom + 2 * textSize + 12, "middle", group)
        .ink(Ink.TEXT)
        .with("font-weight", "600");
  }

  private Element mark(int i, double bottom, double top) {
    double at = x.applyAsDouble(i);
    boolean leftHalf = at < (left + right) / 2;
    String name = points.get(i).mark();
    String label = Escape.shortened(name == null ? "" : name, LONGEST_MARK);
    return Element.group("heed-chart-mark-group")
        .add(Element.line(at, top - 18, at, bottom).ink(Ink.MARK))
        .add(
            Element.text(at + (leftHalf ? 6 : -6), top - 12, leftHalf ? "start" : "end", label)
                .ink(Ink.MUTED));
  }
}
