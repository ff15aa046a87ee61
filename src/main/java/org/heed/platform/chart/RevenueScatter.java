package org.heed.platform.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.heed.platform.chart.drawing.Canvas;
import org.heed.platform.chart.drawing.Decades;
import org.heed.platform.chart.drawing.Element;
import org.heed.platform.chart.drawing.Escape;
import org.heed.platform.chart.drawing.Figures;
import org.heed.platform.chart.drawing.Ink;
import org.heed.platform.chart.drawing.Link;
import org.heed.platform.text.Money;
import org.heed.statistics.Category;

/**
 * Accounts by what they pay and what they last said. Revenue grows to the right on a logarithmic
 * axis, so that small and large accounts are both seen; the lines divide at the median revenue and
 * between the categories.
 *
 * @param dots accounts with a revenue above 0 and a score from 0 to 10
 * @param currency ISO 4217 code that all revenues share
 */
public record RevenueScatter(String title, List<Dot> dots, String currency, ChartSize size)
    implements Chart {

  private static final double HEIGHT = 320;
  private static final double LEFT = 34;
  private static final double BOTTOM = 40;
  private static final double TOP = 12;
  private static final int SCORES = 11;

  /** Copies the dots. */
  public RevenueScatter {
    dots = List.copyOf(dots);
  }

  /**
   * An account.
   *
   * @param revenue a year, in whole units of the currency, above 0
   * @param score its latest, 0 to 10
   * @param href where its page is
   */
  public record Dot(String name, double revenue, int score, String href) {}

  /** The same for narrow places. */
  public RevenueScatter compact() {
    return new RevenueScatter(title, dots, currency, ChartSize.COMPACT);
  }

  @Override
  public Svg svg() {
    return new Svg(
        Canvas.of(
                "scatter", size.width(), HEIGHT, title, dots.size() + " accounts.", !dots.isEmpty())
            .with("font-size", size.textSize())
            .addAll(scores())
            .addAll(revenues())
            .add(
                Element.line(x(median()), TOP, x(median()), HEIGHT - BOTTOM)
                    .ink(Ink.MARK)
                    .tooltip("Half of the accounts pay less: " + money(median())))
            .addAll(dots.stream().map(this::drawn)));
  }

  private Stream<Element> scores() {
    return Stream.of(0, 2, 4, 6, 8, 10)
        .flatMap(
            score ->
                Stream.of(
                    Element.line(LEFT, y(score), size.width(), y(score)).ink(Ink.GRID),
                    Element.text(LEFT - 8, y(score) + 4, "end", Integer.toString(score))
                        .ink(Ink.MUTED)));
  }

  private Stream<Element> revenues() {
    return Decades.between(least(), most()).stream()
        .flatMap(
            decade ->
                Stream.of(
                    Element.line(x(decade.at()), TOP, x(decade.at()), HEIGHT - BOTTOM)
                        .ink(Ink.GRID),
                    Element.text(x(decade.at()), HEIGHT - BOTTOM + 20, "middle", label(decade))
                        .ink(Ink.MUTED)));
  }

  private String label(Decades.Decade decade) {
    return Money.sign(currency) + decade.label();
  }

  private Element drawn(Dot dot) {
    String sentence =
        "%s: latest score %d, %s a year".formatted(dot.name(), dot.score(), money(dot.revenue()));
    return Link.around(
        dot.href(),
        Escape.shortened(sentence, 160),
        Element.circle(x(dot.revenue()), y(dot.score()) + shift(dot), 5)
            .ink(Ink.of(Category.of(dot.score())))
            .with("fill-opacity", "0.72"));
  }

  /** A little up or down, always the same for an account, so that equal scores do not hide. */
  private double shift(Dot dot) {
    double step = (HEIGHT - TOP - BOTTOM) / SCORES;
    return (Math.floorMod(dot.name().hashCode(), 100) / 100.0 - 0.5) * step * 0.7;
  }

  private double x(double revenue) {
    double from = Math.log10(least());
    double to = Math.log10(most());
    double share = to > from ? (Math.log10(revenue) - from) / (to - from) : 0.5;
    return LEFT + 14 + share * (size.width() - LEFT - 44);
  }

  private static double y(double score) {
    return HEIGHT - BOTTOM - 12 - score / 10 * (HEIGHT - BOTTOM - TOP - 24);
  }

  private double least() {
    return dots.stream().mapToDouble(Dot::revenue).min().orElse(1);
  }

  private double most() {
    return dots.stream().mapToDouble(Dot::revenue).max().orElse(1);
  }

  private double median() {
    double[] sorted = dots.stream().mapToDouble(Dot::revenue).sorted().toArray();
    return sorted.length == 0 ? 1 : sorted[sorted.length / 2];
  }

  private String money(double amount) {
    return Money.sign(currency) + Figures.brief(Math.round(amount));
  }

  @Override
  public ChartTable table() {
    return new ChartTable(
        title,
        List.of("Account", "Revenue a year (" + currency + ")", "Latest score"),
        dots.stream()
            .map(
                dot ->
                    List.of(
                        dot.name(),
                        String.format(Locale.ENGLISH, "%,.0f", dot.revenue()),
                        Integer.toString(dot.score())))
            .toList());
  }
}
