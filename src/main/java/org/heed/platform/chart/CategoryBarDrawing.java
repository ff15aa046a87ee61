package org.heed.platform.chart;

import java.util.stream.Stream;
import org.heed.platform.chart.drawing.Canvas;
import org.heed.platform.chart.drawing.Element;
import org.heed.platform.chart.drawing.Figures;
import org.heed.platform.chart.drawing.Ink;
import org.heed.platform.chart.drawing.Link;
import org.heed.statistics.Category;

/** Lays a {@link CategoryBar} out: one bar, and under it each category's name where it belongs. */
final class CategoryBarDrawing {

  private static final double GAP = 3;

  private final CategoryBar chart;
  private final double width;
  private final double thickness;
  private final int textSize;

  CategoryBarDrawing(CategoryBar chart) {
    this.chart = chart;
    boolean wide = chart.labelled() && chart.size() != ChartSize.COMPACT;
    width = wide ? 560 : chart.labelled() ? chart.size().width() : 180;
    thickness = chart.labelled() ? 22 : 12;
    textSize = chart.size().textSize() + 1;
  }

  Svg svg() {
    boolean links = chart.hrefs().values().stream().anyMatch(Link::safe);
    boolean empty = chart.counts().total() == 0;
    String description =
        empty ? "No answers yet." : CategoryBar.sentence(chart.kind(), chart.counts());
    return new Svg(
        Canvas.of(
                "categories",
                width,
                chart.labelled() ? 2 + thickness + 46 : 2 + thickness + 2,
                chart.title(),
                description,
                links)
            .with("font-size", textSize)
            .add(empty ? track() : null)
            .addAll(Stream.of(Category.values()).map(this::part)));
  }

  private Element track() {
    return Element.rectangle(0, 2, width, thickness)
        .with("rx", 4)
        .ink(Ink.PASSIVE)
        .with("opacity", 0.2);
  }

  private Element part(Category category) {
    long count = chart.counts().of(category);
    String name =
        "%s: %s, %d %%"
            .formatted(chart.kind().plural(category), Figures.answers(count), percent(category));
    return Link.around(
        chart.hrefs().get(category),
        name,
        count == 0 ? null : bar(category),
        chart.labelled() ? label(category) : null);
  }

  private Element bar(Category category) {
    return Element.rectangle(start(category), 2, room() * share(category), thickness)
        .with("rx", 4)
        .ink(Ink.of(category));
  }

  /** What is left of the width after the gaps between the parts. */
  private double room() {
    return width - GAP * (Stream.of(Category.values()).filter(this::present).count() - 1);
  }

  private double start(Category category) {
    return Stream.of(Category.values())
        .filter(earlier -> earlier.compareTo(category) < 0 && present(earlier))
        .mapToDouble(earlier -> room() * share(earlier) + GAP)
        .sum();
  }

  private double share(Category category) {
    return present(category) ? (double) chart.counts().of(category) / chart.counts().total() : 0;
  }

  private boolean present(Category category) {
    return chart.counts().of(category) > 0;
  }

  private Element label(Category category) {
    double x = labelStart(category);
    double figures = 2 + thickness + textSize + 10;
    return Element.group("heed-chart-label")
        .add(
            Element.rectangle(x, figures - textSize, 3, 2 * textSize + 5)
                .with("rx", 1.5)
                .ink(Ink.of(category)))
        .add(
            Element.text(x + 10, figures, "start", written(category))
                .ink(Ink.FIGURE)
                .with("font-size", textSize + 3))
        .add(
            Element.text(x + 10, figures + textSize + 4, "start", chart.kind().plural(category))
                .ink(Ink.MUTED));
  }

  /** Under the start of its part, as far as the names beside it leave room. */
  private double labelStart(Category category) {
    double name = textSize * 7;
    int before = category.ordinal();
    double least = before == 0 ? 0 : labelStart(Category.values()[before - 1]) + name;
    double most = width - (Category.values().length - before) * name;
    return Math.min(Math.max(start(category), least), most);
  }

  private String written(Category category) {
    return chart.counts().total() == 0 ? "—" : percent(category) + " %";
  }

  private int percent(Category category) {
    return CategoryBar.percentages(chart.counts()).getOrDefault(category, 0);
  }
}
