package org.heed.statistics.series;

import java.util.List;
import java.util.OptionalInt;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.statistics.Yardstick;

/**
 * One series to decide about.
 *
 * @param key whatever the caller knows it by
 * @param baseline answers of the periods it is compared with; none of the recent ones
 * @param recent the newest periods, oldest first, empty ones included
 * @param periodsSinceAlert how many periods ago it last raised an alert; empty when never
 * @param alertStands whether that alert has not been followed by a recovery yet
 */
public record WatchedSeries<K>(
    K key, Tally baseline, List<Tally> recent, OptionalInt periodsSinceAlert, boolean alertStands) {

  /** Takes the newest periods as recent and all before them as the baseline; no alert so far. */
  public static <K> WatchedSeries<K> of(K key, SurveyKind kind, List<Tally> periods, int recent) {
    int split = Math.max(0, periods.size() - recent);
    return new WatchedSeries<>(
        key,
        Tally.sum(kind, periods.subList(0, split)),
        periods.subList(split, periods.size()),
        OptionalInt.empty(),
        false);
  }

  /** How its answers become a figure. */
  public Yardstick yardstick() {
    return baseline.yardstick();
  }

  /** The same series after an alert so many periods ago. */
  public WatchedSeries<K> alerted(int periodsAgo, boolean stillStands) {
    return new WatchedSeries<>(key, baseline, recent, OptionalInt.of(periodsAgo), stillStands);
  }
}
