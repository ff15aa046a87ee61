package org.heed.dashboard.trust;

import java.time.LocalDate;
import java.util.List;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.statistics.Yardstick;
import org.heed.statistics.regression.Coefficient;
import org.heed.statistics.series.SegmentedRegression;

/** Did the change behind a baseline change anything? Level and trend before it against after. */
final class StepCheck {

  private static final int HARMONICS = 2;
  private static final int YEAR = 12;
  private static final int EACH_SIDE = 8;

  private StepCheck() {}

  /**
   * One sentence; it never says more than that something changed at that time.
   *
   * @param starts first days of the months, the earliest first
   * @param months their answers, empty months included
   */
  static String sentence(
      SurveyKind kind, List<LocalDate> starts, List<Tally> months, Baseline baseline) {
    LocalDate first = baseline.fromDay().withDayOfMonth(1);
    int change = (int) starts.stream().filter(start -> start.isBefore(first)).count();
    long before = answered(months.subList(0, change));
    long after = answered(months.subList(change, months.size()));
    if (Math.min(before, after) < EACH_SIDE) {
      return "Whether the step itself changed anything can be told with %d months of answers before and after it; there are %d and %d."
          .formatted(EACH_SIDE, before, after);
    }
    // Two years are needed to tell seasons from a step.
    int harmonics = before + after >= 2L * YEAR ? HARMONICS : 0;
    SegmentedRegression fit =
        SegmentedRegression.of(
            months.stream().mapToDouble(Tally::value).toArray(),
            months.stream().mapToDouble(Tally::total).toArray(),
            change,
            harmonics,
            YEAR);
    return sentence(kind.yardstick(), fit, harmonics > 0, before, after);
  }

  private static long answered(List<Tally> months) {
    return months.stream().filter(month -> month.total() > 0).count();
  }

  private static String sentence(
      Yardstick yardstick, SegmentedRegression fit, boolean seasons, long before, long after) {
    Coefficient step = fit.step();
    boolean real = !step.interval().contains(0);
    return "Apart from the trend%s, the level moved by %s %s in that month (95 %% interval %s to %s; %d months before, %d after): %s."
        .formatted(
            seasons ? " and the seasons" : "",
            yardstick.displayChange(step.value()),
            yardstick.unit(),
            yardstick.displayChange(step.interval().lower()),
            yardstick.displayChange(step.interval().upper()),
            before,
            after,
            real
                ? "more than chance does, though anything else that happened then counts in as well"
                : "no more than chance does");
  }
}
