package org.heed.platform.chart;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heed.platform.chart.drawing.Canvas;
import org.heed.platform.chart.drawing.Element;
import org.heed.platform.chart.drawing.Figures;
import org.heed.platform.chart.drawing.Ink;
import org.heed.platform.chart.drawing.Link;
import org.heed.platform.chart.drawing.Path;
import org.heed.statistics.Category;
import org.heed.statistics.ScoreCounts;

/**
 * Lays a {@link DistributionChart} out: a column for each score with its count, named by category.
 */
final class DistributionDrawing {

  private static final double TOP = 28;
  private static final double SIDE = 4;

  private final DistributionChart chart;
  private final ScoreCounts byCategory;
  private final int textSize;
  private final double width;
  private final double height;
  private final double base;
  private final double slot;
  private final long most;

  DistributionDrawing(DistributionChart chart) {
    this.chart = chart;
    byCategory = chart.byCategory();
    textSize = chart.size().textSize();
    boolean wide = chart.size() != ChartSize.COMPACT;
    width = wide ? 560 : chart.size().width();
    height = wide ? 280 : 230;
    base = height - 74;
    slot = (width - 2 * SIDE) / (chart.highest() - chart.lowest() + 1);
    most = chart.counts().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  Svg svg() {
    boolean links = chart.hrefs().stream().anyMatch(Link::safe);
    return new Svg(
        Canvas.of("distribution", width, height, chart.title(), description(), links)
            .with("font-size", textSize)
            .add(Element.line(SIDE, base, width - SIDE, base).ink(Ink.AXIS))
            .addAll(IntStream.rangeClosed(chart.lowest(), chart.highest()).mapToObj(this::column))
            .addAll(Stream.of(Category.values()).map(this::span))
            .add(most > 0 ? null : nothingYet()));
  }

  private String description() {
    return most == 0 ? "No answers yet." : CategoryBar.sentence(chart.kind(), byCategory);
  }

  private Element nothingYet() {
    return Element.text(width / 2, base / 2 + TOP / 2, "middle", "No answers yet").ink(Ink.MUTED);
  }

  private Element column(int score) {
    long count = chart.counts().get(score);
    double x = left(score);
    double top = most == 0 ? base : base - (base - TOP) * count / most;
    double gap = slot * 0.12;
    Element hit = Element.rectangle(x, 6, slot, base + 18).with("rx", 4).ink(Ink.HIT);
    Element bar =
        Element.path(Path.column(x + gap, top, slot - 2 * gap, base))
            .ink(Ink.of(chart.kind().category(score)));
    Element figure =
        Element.text(x + slot / 2, top - 7, "middle", Figures.brief(count))
            .ink(count == 0 ? Ink.MUTED : Ink.FIGURE);
    Element name =
        Element.text(x + slot / 2, base + textSize + 6, "middle", Integer.toString(score))
            .ink(Ink.TEXT);
    List<String> hrefs = chart.hrefs();
    return Link.around(
        hrefs.isEmpty() ? null : hrefs.get(score),
        "Score " + score + ": " + Figures.answers(count),
        hit,
        count == 0 ? null : bar,
        most == 0 ? null : figure,
        name);
  }

  private double left(int score) {
    return SIDE + (score - chart.lowest()) * slot;
  }

  /** The line and the name under the columns of one category. */
  private Element span(Category category) {
    int[] scores =
        IntStream.rangeClosed(chart.lowest(), chart.highest())
            .filter(score -> chart.kind().category(score) == category)
            .toArray();
    double from = left(scores[0]) + slot * 0.12;
    double to = left(scores[scores.length - 1]) + slot * 0.88;
    double y = base + textSize + 15;
    double middle = (from + to) / 2;
    String share = CategoryBar.percentages(byCategory).get(category) + " %";
    return Element.group("heed-chart-span")
        .add(Element.rectangle(from, y, to - from, 4).with("rx", 2).ink(Ink.of(category)))
        .add(
            Element.text(middle, y + textSize + 9, "middle", chart.kind().plural(category))
                .ink(Ink.TEXT))
        .add(
            Element.text(middle, y + 2 * textSize + 14, "middle", most == 0 ? "—" : share)
                .ink(Ink.MUTED));
  }
}
