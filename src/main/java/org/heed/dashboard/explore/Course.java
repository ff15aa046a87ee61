package org.heed.dashboard.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The periods of a view's series.
 *
 * @param starts first days, in order
 * @param lead how many at the beginning only rolling windows look back at
 * @param firstMonth of the financial year
 */
record Course(List<LocalDate> starts, int lead, int firstMonth) {

  /** More points than this are a blur; the first ones are left out. */
  private static final int MOST_POINTS = 400;

  static Course of(Choices choices, int firstMonth) {
    Grain grain = choices.grain();
    List<LocalDate> shown = grain.starts(choices.from(), choices.to(), firstMonth);
    if (shown.size() > MOST_POINTS) {
      shown = shown.subList(shown.size() - MOST_POINTS, shown.size());
    }
    List<LocalDate> starts = new ArrayList<>(before(choices, shown.getFirst(), firstMonth));
    int lead = starts.size();
    starts.addAll(shown);
    // Only a point that stands for one period begins and ends where the view does.
    if (choices.rolling() == 1 && choices.from().isAfter(starts.getFirst()) && lead == 0) {
      starts.set(0, choices.from());
    }
    return new Course(starts, lead, firstMonth);
  }

  private static List<LocalDate> before(Choices choices, LocalDate first, int firstMonth) {
    List<LocalDate> earlier = new ArrayList<>();
    LocalDate start = first;
    for (int i = 1; i < choices.rolling(); i++) {
      start = choices.grain().starts(start.minusDays(1), start.minusDays(1), firstMonth).getFirst();
      earlier.addFirst(start);
    }
    return earlier;
  }
}
