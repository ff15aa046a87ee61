package org.heed.platform.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heed.platform.chart.drawing.Element;
import org.heed.platform.chart.drawing.Escape;
import org.heed.platform.chart.drawing.Ink;
import org.heed.platform.chart.drawing.MarkLines;

/** The names of a trend's periods below it, as many as fit, and what happened above it. */
record TrendLabels(
    List<TrendPoint> points, int textSize, IntToDoubleFunction x, double left, double right) {

  private static final int LONGEST_LABEL = 12;

  Stream<Element> drawn(double bottom, double top) {
    Stream<Element> periods = all().filter(this::labelled).mapToObj(i -> period(i, bottom));
    Stream<Element> groups = all().filter(this::startsGroup).mapToObj(i -> group(i, bottom));
    return Stream.of(marks(bottom, top), periods, groups).flatMap(part -> part);
  }

  private Stream<Element> marks(double bottom, double top) {
    List<MarkLines.Mark> marks = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      String name = points.get(i).mark();
      if (name != null) {
        marks.add(new MarkLines.Mark(x.applyAsDouble(i), name));
      }
    }
    return new MarkLines(left, right, top, bottom, textSize).of(marks);
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
}
