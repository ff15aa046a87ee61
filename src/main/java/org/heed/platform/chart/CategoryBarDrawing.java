package org.heed.platform.chart;

import java.util.stream.Stream;
import org.heed.platform.chart.drawing.Element;
import org.heed.platform.chart.drawing.Ink;
import org.heed.platform.chart.drawing.Link;
import org.heed.statistics.Category;

/** Lays a {@link CategoryBar} out: one bar, and under it each category's name where it belongs. */
final class CategoryBarDrawing {

  private static final double BAR = 22;
  private static final double GAP = 3;

  private final CategoryBar chart;
  private final double width;
  private final int textSize;

  CategoryBarDrawing(CategoryBar chart) {
    this.chart = chart;
    width = chart.size() == ChartSize.WIDE ? 560 : chart.size().width();
    textSize = chart.size().textSize() + 1;
  }

  Svg svg() {
    boolean links = chart.hrefs().values().stream().anyMatch(Link::safe);
    boolean empty = chart.counts().total() == 0;
    String description = empty ? "No answers yet." : CategoryBar.sentence(chart.counts());
    return new Svg(
        Canvas.of("categories", width, 2 + BAR + 44, chart.title(), description, links)
            .with("font-size", textSize)
            .add(empty ? track() : null)
            .addAll(Stream.of(Category.values()).map(this::part)));
  }

  private Element track() {
    return Element.rectangle(0, 2, width, BAR).with("rx", 4).ink(Ink.PASSIVE).with("opacity", 0.2);
  }

  private Element part(Category category) {
    long count = chart.counts().of(category);
    String name =
        "%s: %s, %d %%"
            .formatted(CategoryBar.nameOf(category), Figures.answers(count), percent(category));
    return Link.around(
        chart.hrefs().get(category),
        name,
        count == 0 ? label(category) : bar(category),
        label(category));
  }

  private Element bar(Category category) {
    long total = chart.counts().total();
    double room = width - GAP * (Stream.of(Category.values()).filter(this::present).count() - 1);
    double x = 0;
    for (Category earlier : Category.values()) {
      if (earlier.compareTo(category) < 0 && present(earlier)) {
        x += room * chart.counts().of(earlier) / total + GAP;
      }
    }
    return Element.rectangle(x, 2, room * chart.counts().of(category) / total, BAR)
        .with("rx", 4)
        .ink(Ink.of(category));
  }

  private boolean present(Category category) {
    return chart.counts().of(category) > 0;
  }

  private Element label(Category category) {
    double x =
        switch (category) {
          case DETRACTOR -> 0;
          case PASSIVE -> width / 2;
          case PROMOTER -> width;
        };
    String anchor =
        switch (category) {
          case DETRACTOR -> "start";
          case PASSIVE -> "middle";
          case PROMOTER -> "end";
        };
    return Element.group("heed-label")
        .add(
            Element.text(x, BAR + textSize + 10, anchor, percent(category) + " %")
                .ink(Ink.FIGURE)
                .with("font-size", textSize + 3))
        .add(
            Element.text(x, BAR + 2 * textSize + 14, anchor, CategoryBar.nameOf(category))
                .ink(Ink.MUTED));
  }

  private int percent(Category category) {
    return CategoryBar.percentages(chart.counts()).getOrDefault(category, 0);
  }
}
