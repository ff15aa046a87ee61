package org.heed.platform.chart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heed.platform.chart.drawing.Figures;
import org.heed.statistics.Category;
import org.heed.statistics.LargestRemainder;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;

/**
 * The shares of the three categories in one bar. Its rounded percentages add up to 100; the score
 * itself is never computed from them.
 *
 * @param kind what was asked: it gives the categories their names
 * @param hrefs where the answers of a category are; categories left out are no links
 * @param labelled whether names and percentages stand below the bar
 */
public record CategoryBar(
    String title,
    SurveyKind kind,
    ScoreCounts counts,
    Map<Category, String> hrefs,
    ChartSize size,
    boolean labelled)
    implements Chart {

  public CategoryBar {
    hrefs = Map.copyOf(hrefs);
  }

  public static CategoryBar of(String title, ScoreCounts counts) {
    return new CategoryBar(title, SurveyKind.RNPS, counts, Map.of(), ChartSize.WIDE, true);
  }

  /** The same bar with the words of another kind of survey. */
  public CategoryBar of(SurveyKind asked) {
    return new CategoryBar(title, asked, counts, hrefs, size, labelled);
  }

  /** Each part leads to the address given for its category. */
  public CategoryBar linkedTo(Map<Category, String> hrefByCategory) {
    return new CategoryBar(title, kind, counts, hrefByCategory, size, labelled);
  }

  /** The same bar for narrow places. */
  public CategoryBar compact() {
    return new CategoryBar(title, kind, counts, hrefs, ChartSize.COMPACT, labelled);
  }

  /** Only the bar, for a row of a table; the shares are in its tooltips. */
  public CategoryBar unlabelled() {
    return new CategoryBar(title, kind, counts, hrefs, size, false);
  }

  @Override
  public Svg svg() {
    return new CategoryBarDrawing(this).svg();
  }

  @Override
  public ChartTable table() {
    Map<Category, Integer> percentages = percentages(counts);
    List<List<String>> rows = new ArrayList<>();
    for (Category category : Category.values()) {
      rows.add(
          List.of(
              kind.plural(category),
              Figures.full(counts.of(category)),
              percentages.get(category) + " %"));
    }
    return new ChartTable(title, List.of("Category", "Answers", "Share"), rows);
  }

  static Map<Category, Integer> percentages(ScoreCounts counts) {
    List<Integer> rounded =
        LargestRemainder.percentages(counts.detractors(), counts.passives(), counts.promoters());
    Map<Category, Integer> percentages = new EnumMap<>(Category.class);
    for (Category category : Category.values()) {
      percentages.put(category, rounded.get(category.ordinal()));
    }
    return percentages;
  }

  static String sentence(SurveyKind kind, ScoreCounts counts) {
    Map<Category, Integer> percentages = percentages(counts);
    return "Of %s, %d %% are %s, %d %% %s and %d %% %s."
        .formatted(
            Figures.answers(counts.total()),
            percentages.get(Category.DETRACTOR),
            kind.plural(Category.DETRACTOR).toLowerCase(Locale.ROOT),
            percentages.get(Category.PASSIVE),
            kind.plural(Category.PASSIVE).toLowerCase(Locale.ROOT),
            percentages.get(Category.PROMOTER),
            kind.plural(Category.PROMOTER).toLowerCase(Locale.ROOT));
  }
}
