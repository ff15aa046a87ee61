package org.heed.platform.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.heed.platform.chart.drawing.Figures;
import org.heed.statistics.LargestRemainder;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;

/**
 * How many people gave each score, coloured by category.
 *
 * @param kind what was asked: only its scale is drawn, in the colours of its categories
 * @param counts eleven counts, of the scores 0 to 10; those off the scale are 0
 * @param hrefs where the answers of each score are, eleven addresses, or none at all
 */
public record DistributionChart(
    String title, SurveyKind kind, List<Long> counts, List<String> hrefs, ChartSize size)
    implements Chart {

  /**
   * @throws IllegalArgumentException when there are not eleven counts, and eleven or no addresses
   */
  public DistributionChart {
    counts = List.copyOf(counts);
    hrefs = List.copyOf(hrefs);
    if (counts.size() != 11 || !(hrefs.isEmpty() || hrefs.size() == 11)) {
      throw new IllegalArgumentException("A distribution has 11 counts, for 0 to 10");
    }
  }

  public static DistributionChart of(String title, long... counts) {
    return new DistributionChart(
        title, SurveyKind.RNPS, LongStream.of(counts).boxed().toList(), List.of(), ChartSize.WIDE);
  }

  /** The same with the scale and the categories of another kind of survey. */
  public DistributionChart of(SurveyKind asked) {
    return new DistributionChart(title, asked, counts, hrefs, size);
  }

  /** Each column leads to the address given for its score. */
  public DistributionChart linkedTo(IntFunction<String> hrefOfScore) {
    List<String> addresses = IntStream.rangeClosed(0, 10).mapToObj(hrefOfScore).toList();
    return new DistributionChart(title, kind, counts, addresses, size);
  }

  /** The same distribution for narrow places. */
  public DistributionChart compact() {
    return new DistributionChart(title, kind, counts, hrefs, ChartSize.COMPACT);
  }

  ScoreCounts byCategory() {
    return ScoreCounts.ofDistribution(kind, counts.stream().mapToLong(Long::longValue).toArray());
  }

  @Override
  public Svg svg() {
    return new DistributionDrawing(this).svg();
  }

  @Override
  public ChartTable table() {
    List<Integer> percentages = percentages();
    List<List<String>> rows = new ArrayList<>();
    for (int score = lowest(); score <= highest(); score++) {
      rows.add(
          List.of(
              Integer.toString(score),
              kind.plural(kind.category(score)),
              Figures.full(counts.get(score)),
              percentages.get(score) + " %"));
    }
    return new ChartTable(title, List.of("Score", "Category", "Answers", "Share"), rows);
  }

  int lowest() {
    return kind.measure().lowest();
  }

  int highest() {
    return kind.measure().highest();
  }

  private List<Integer> percentages() {
    return LargestRemainder.percentages(counts.stream().mapToLong(Long::longValue).toArray());
  }
}
