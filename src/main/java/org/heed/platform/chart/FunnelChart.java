package org.heed.platform.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heed.platform.chart.drawing.Canvas;
import org.heed.platform.chart.drawing.Element;
import org.heed.platform.chart.drawing.Escape;
import org.heed.platform.chart.drawing.Figures;
import org.heed.platform.chart.drawing.Ink;
import org.heed.platform.chart.drawing.Link;
import org.heed.platform.chart.drawing.Path;

/**
 * Scores by the number of answers, with the limits within which chance alone puts them: a dot
 * outside stands out, and all others are as good as each other.
 *
 * @param mean of all
 * @param inner reach of the inner limits above and below the mean for a number of answers
 * @param outer reach of the outer limits
 * @param lowest score that there can be
 * @param highest score that there can be
 * @param written how a score is written
 */
public record FunnelChart(
    String title,
    List<Dot> dots,
    double mean,
    DoubleUnaryOperator inner,
    DoubleUnaryOperator outer,
    double lowest,
    double highest,
    DoubleFunction<String> written,
    ChartSize size)
    implements Chart {

  private static final double HEIGHT = 340;
  private static final double LEFT = 40;
  private static final double BOTTOM = 40;
  private static final double TOP = 14;
  private static final int STEPS = 60;

  /** Copies the dots. */
  public FunnelChart {
    dots = List.copyOf(dots);
  }

  /**
   * A place.
   *
   * @param band −2 far below, −1 below, 0 as expected, 1 above, 2 far above
   * @param href where its page is
   */
  public record Dot(String name, long answers, double score, int band, String href) {}

  /** The same for narrow places. */
  public FunnelChart compact() {
    return new FunnelChart(
        title, dots, mean, inner, outer, lowest, highest, written, ChartSize.COMPACT);
  }

  @Override
  public Svg svg() {
    return new Svg(
        Canvas.of("funnel", size.width(), HEIGHT, title, dots.size() + " places.", !dots.isEmpty())
            .with("font-size", size.textSize())
            .addAll(grid())
            .add(Element.line(LEFT, y(mean), size.width() - 8, y(mean)).ink(Ink.AXIS))
            .addAll(Stream.of(limit(inner, 1), limit(inner, -1), limit(outer, 1), limit(outer, -1)))
            .addAll(dots.stream().map(this::drawn)));
  }

  private Stream<Element> grid() {
    Stream<Element> scores =
        IntStream.rangeClosed(0, 4)
            .mapToObj(quarter -> lowest + quarter * (highest - lowest) / 4)
            .flatMap(
                at ->
                    Stream.of(
                        Element.line(LEFT, y(at), size.width() - 8, y(at)).ink(Ink.GRID),
                        Element.text(LEFT - 6, y(at) + 4, "end", written.apply(at))
                            .ink(Ink.MUTED)));
    Stream<Element> answers =
        Stream.iterate(10.0, at -> at <= most(), at -> at * 10)
            .map(
                at ->
                    Element.text(
                            x(at), HEIGHT - BOTTOM + 22, "middle", Figures.full(at.longValue()))
                        .ink(Ink.MUTED));
    Element axis =
        Element.text(size.width() - 8, HEIGHT - 4, "end", "answers (logarithmic)").ink(Ink.MUTED);
    return Stream.concat(Stream.concat(scores, answers), Stream.of(axis));
  }

  private Element limit(DoubleUnaryOperator reach, int side) {
    List<Path.Spot> spots =
        IntStream.rangeClosed(0, STEPS)
            .mapToDouble(step -> Math.pow(most(), (double) step / STEPS))
            .mapToObj(answers -> new Path.Spot(x(answers), y(end(reach, side, answers))))
            .toList();
    return Element.path(Path.through(spots)).ink(Ink.MARK).with("fill", "none");
  }

  private double end(DoubleUnaryOperator reach, int side, double answers) {
    return Math.clamp(mean + side * reach.applyAsDouble(answers), lowest, highest);
  }

  private Element drawn(Dot dot) {
    String sentence =
        "%s: %s from %s, %s"
            .formatted(
                dot.name(), written.apply(dot.score()), Figures.answers(dot.answers()), word(dot));
    Ink ink = dot.band() < 0 ? Ink.DETRACTOR : dot.band() > 0 ? Ink.PROMOTER : Ink.PASSIVE;
    return Link.around(
        dot.href(),
        Escape.shortened(sentence, 160),
        Element.circle(x(Math.max(1.0, (double) dot.answers())), y(dot.score()), 6)
            .ink(ink)
            .with("fill-opacity", "0.8"));
  }

  private static String word(Dot dot) {
    return switch (dot.band()) {
      case -2 -> "far below what chance explains";
      case -1 -> "below what chance explains";
      case 1 -> "above what chance explains";
      case 2 -> "far above what chance explains";
      default -> "as expected";
    };
  }

  private double most() {
    return Math.max(100, 1.3 * dots.stream().mapToLong(Dot::answers).max().orElse(100));
  }

  private double x(double answers) {
    return LEFT + 10 + Math.log10(answers) / Math.log10(most()) * (size.width() - LEFT - 30);
  }

  private double y(double score) {
    return TOP + (highest - score) / (highest - lowest) * (HEIGHT - TOP - BOTTOM);
  }

  @Override
  public ChartTable table() {
    return new ChartTable(
        title,
        List.of("Place", "Score", "Answers", "Stands out"),
        dots.stream()
            .map(
                dot ->
                    List.of(
                        dot.name(),
                        written.apply(dot.score()),
                        Figures.full(dot.answers()),
                        word(dot)))
            .toList());
  }
}
