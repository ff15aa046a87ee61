package org.heed.dashboard.explore;

import java.util.List;
import org.heed.platform.chart.ComparisonChart;
import org.heed.platform.chart.Reading;
import org.heed.platform.chart.SeriesChart;
import org.heed.statistics.Publishable;
import org.jspecify.annotations.Nullable;

/**
 * A view with its numbers.
 *
 * @param whole the figure over the whole time
 * @param change how the change against the time before comes about, in words; null when not split
 * @param steps where in a path the view is, from the top
 * @param chips what it is narrowed to
 */
public record View(
    Choices choices,
    Reading whole,
    SeriesChart series,
    @Nullable ComparisonChart parts,
    @Nullable String change,
    @Nullable HeatMap heat,
    List<Link> steps,
    List<Link> chips) {

  /** The figure's name, such as "Relationship NPS". */
  public String title() {
    return choices.figure().label(choices.kind());
  }

  /** What the figure is, in one sentence. */
  public String definition() {
    return choices.figure().definition(choices.kind());
  }

  /** Where the answers behind the whole are. */
  public @Nullable String answers() {
    return choices.answers(choices.from(), choices.to());
  }

  /** The number of answers, or of people asked, in words; a handful is not told exactly. */
  public String answersText() {
    return Publishable.count(whole.n());
  }

  /** A text that leads somewhere. */
  public record Link(String text, String href) {}
}
