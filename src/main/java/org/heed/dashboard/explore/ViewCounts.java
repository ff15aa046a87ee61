package org.heed.dashboard.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.heed.score.facts.FactCells;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a view.
 *
 * @param course for everything over time; by the values of the split or not
 * @param parts by the values of the split; null without one
 */
record ViewCounts(Choices choices, Counts course, @Nullable Counts parts) {

  /** Everything in the time of the view. */
  long[] whole() {
    return course.in(List.of(choices.from())).together().values(0, 0, 0);
  }

  /** Everything by period. */
  FactCells series(List<LocalDate> starts) {
    return course.in(starts).together();
  }

  /** By the values of the split, in the time of the view. */
  FactCells byParts() {
    return ofParts().in(List.of(choices.from()));
  }

  /** By the values of the split, in the time of the view and in as many days before. */
  FactCells beforeAndNow() {
    return ofParts().in(choices.beforeAndNow());
  }

  private Counts ofParts() {
    return Objects.requireNonNull(parts, "The view is not split");
  }

  /** Counts by periods that begin on these days. */
  record Counts(List<LocalDate> starts, FactCells cells) {

    /** In other periods, each of which begins where one of these does. */
    private FactCells in(List<LocalDate> wanted) {
      int[] into = new int[starts.size()];
      for (int period = 0; period < into.length; period++) {
        LocalDate start = starts.get(period);
        into[period] = (int) wanted.stream().filter(day -> !day.isAfter(start)).count() - 1;
      }
      return cells.regrouped(wanted.size(), into);
    }
  }
}
