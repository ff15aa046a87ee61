package org.heed.platform.chart;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heed.platform.chart.drawing.Canvas;
import org.heed.platform.chart.drawing.Element;
import org.heed.platform.chart.drawing.Figures;
import org.heed.platform.chart.drawing.Ink;
import org.heed.statistics.Nps;
import org.heed.statistics.Publishable;
import org.heed.statistics.SignedPoints;

/** One score on the whole scale of −100 to 100, with the interval the truth is likely to be in. */
public record IntervalWhisker(String title, Nps nps) implements Chart {

  private static final double WIDTH = 360;
  private static final double HEIGHT = 64;
  private static final double SIDE = 22;
  private static final double LINE = 34;

  @Override
  public Svg svg() {
    return new Svg(
        Canvas.of("whisker", WIDTH, HEIGHT, title, Figures.sentence(nps), false)
            .with("font-size", 11)
            .add(Element.line(x(-100), LINE, x(100), LINE).ink(Ink.GRID).with("stroke-width", 4))
            .addAll(IntStream.of(-100, -50, 0, 50, 100).boxed().flatMap(IntervalWhisker::tick))
            .addAll(nps.publishable() ? score() : tooFew()));
  }

  private static Stream<Element> tick(int points) {
    double reach = points == 0 ? 9 : 5;
    return Stream.of(
        Element.line(x(points), LINE - reach, x(points), LINE + reach).ink(Ink.AXIS),
        Element.text(x(points), HEIGHT - 6, "middle", Figures.points(points)).ink(Ink.MUTED));
  }

  private Stream<Element> score() {
    double from = x(nps.interval().lower());
    double to = x(nps.interval().upper());
    double at = x(nps.value());
    return Stream.of(
        Element.line(from, LINE, to, LINE).ink(Ink.SCORE_WHISKER),
        Element.group("heed-chart-item")
            .tooltip(Figures.sentence(nps))
            .add(Element.circle(at, LINE, 6).ink(Ink.SCORE_DOT)),
        Element.text(at, LINE - 17, "middle", nps.display()).ink(Ink.FIGURE).with("font-size", 15));
  }

  private Stream<Element> tooFew() {
    return Stream.of(
        Element.text(WIDTH / 2, LINE - 17, "middle", "Too few answers for a score").ink(Ink.MUTED));
  }

  private static double x(double points) {
    return SIDE + (WIDTH - 2 * SIDE) * (points + 100) / 200;
  }

  @Override
  public ChartTable table() {
    boolean shown = nps.publishable();
    return new ChartTable(
        title,
        List.of("NPS", "95 % from", "95 % to", "Answers"),
        List.of(
            List.of(
                nps.display(),
                shown ? SignedPoints.of(nps.interval().lower()).display() : "—",
                shown ? SignedPoints.of(nps.interval().upper()).display() : "—",
                Publishable.count(nps.n()))));
  }
}
