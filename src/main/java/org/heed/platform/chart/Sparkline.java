package org.heed.platform.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.heed.platform.chart.drawing.Canvas;
import org.heed.platform.chart.drawing.Element;
import org.heed.platform.chart.drawing.Figures;
import org.heed.platform.chart.drawing.Ink;
import org.heed.platform.chart.drawing.Path;

/**
 * A small line without axes for a table or a card; its last value is a dot.
 *
 * @param values in the order of time; an empty one is a gap
 * @param least the smallest value of the scale, such as −100 or 0
 * @param most the largest value of the scale, such as 100 or 10
 */
public record Sparkline(String title, List<OptionalDouble> values, double least, double most)
    implements Chart {

  private static final double WIDTH = 120;
  private static final double HEIGHT = 32;
  private static final double EDGE = 5;

  /** A fifth of the scale is always in view, so that noise does not look like a landslide. */
  private static final double LEAST_VIEW = 0.2;

  public Sparkline {
    values = List.copyOf(values);
  }

  /** Single answers of 0 to 10 over time. */
  public static Sparkline ofAnswers(String title, List<Integer> answers) {
    List<OptionalDouble> values =
        answers.stream().map(answer -> OptionalDouble.of(answer.doubleValue())).toList();
    return new Sparkline(title, values, 0, 10);
  }

  @Override
  public Svg svg() {
    View view = view();
    return new Svg(
        Canvas.of("spark", WIDTH, HEIGHT, title, description(), false)
            .addAll(runs().stream().map(run -> line(run, view)))
            .addAll(known().reversed().stream().limit(1).map(i -> dot(i, view))));
  }

  private String description() {
    List<Integer> known = known();
    if (known.isEmpty()) {
      return "No values yet.";
    }
    return "Latest value "
        + written(known.getLast())
        + ", first "
        + written(known.getFirst())
        + ".";
  }

  private String written(int i) {
    double value = values.get(i).orElseThrow();
    return least < 0 ? Figures.points(value) : Element.number(value);
  }

  private List<Integer> known() {
    return IntStream.range(0, values.size())
        .filter(i -> values.get(i).isPresent())
        .boxed()
        .toList();
  }

  private List<List<Integer>> runs() {
    List<List<Integer>> runs = new ArrayList<>();
    for (int i : known()) {
      if (runs.isEmpty() || runs.getLast().getLast() != i - 1) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(i);
    }
    return runs;
  }

  private Element line(List<Integer> run, View view) {
    List<Path.Spot> spots =
        run.stream().map(i -> new Path.Spot(x(i), view.y(values.get(i).orElseThrow()))).toList();
    return Element.path(Path.through(spots)).ink(Ink.SCORE_LINE).with("stroke-width", 2);
  }

  private Element dot(int i, View view) {
    return Element.circle(x(i), view.y(values.get(i).orElseThrow()), 3.5).ink(Ink.SCORE_DOT);
  }

  private double x(int i) {
    return values.size() == 1 ? WIDTH / 2 : EDGE + i * (WIDTH - 2 * EDGE) / (values.size() - 1);
  }

  private View view() {
    double low = values.stream().flatMapToDouble(OptionalDouble::stream).min().orElse(least);
    double high = values.stream().flatMapToDouble(OptionalDouble::stream).max().orElse(most);
    double missing = Math.max(0, (most - least) * LEAST_VIEW - (high - low)) / 2;
    return new View(low - missing, high + missing);
  }

  private record View(double low, double high) {
    double y(double value) {
      return HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * (value - low) / (high - low);
    }
  }

  @Override
  public ChartTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      rows.add(List.of(Integer.toString(i + 1), values.get(i).isPresent() ? written(i) : "—"));
    }
    return new ChartTable(title, List.of("Period", "Value"), rows);
  }
}
