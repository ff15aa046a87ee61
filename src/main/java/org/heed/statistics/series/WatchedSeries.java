package org.heed.statistics.series;

import java.util.List;
import java.util.OptionalInt;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.Yardstick;

/**
 * One series to decide about.
 *
 * @param key whatever the caller knows it by
 * @param yardstick how its answers become a figure
 * @param baseline answers of the periods it is compared with; none of the recent ones
 * @param recent the newest periods, oldest first, empty ones included
 * @param periodsSinceAlert how many periods ago it last raised an alert; empty when never
 * @param alertStands whether that alert has not been followed by a recovery yet
 */
public record WatchedSeries<K>(
    K key,
    Yardstick yardstick,
    ScoreCounts baseline,
    List<ScoreCounts> recent,
    OptionalInt periodsSinceAlert,
    boolean alertStands) {

  /** The same series by another yardstick. */
  public WatchedSeries<K> by(Yardstick other) {
    return new WatchedSeries<>(key, other, baseline, recent, periodsSinceAlert, alertStands);
  }

  /** Takes the newest periods as recent and all before them as the baseline; no alert so far. */
  public static <K> WatchedSeries<K> of(K key, List<ScoreCounts> periods, int recent) {
    int split = Math.max(0, periods.size() - recent);
    ScoreCounts baseline =
        periods.subList(0, split).stream().reduce(ScoreCounts.NONE, ScoreCounts::plus);
    return new WatchedSeries<>(
        key,
        Yardstick.SCORE,
        baseline,
        periods.subList(split, periods.size()),
        OptionalInt.empty(),
        false);
  }

  /** The same series after an alert so many periods ago. */
  public WatchedSeries<K> alerted(int periodsAgo, boolean stillStands) {
    return new WatchedSeries<>(
        key, yardstick, baseline, recent, OptionalInt.of(periodsAgo), stillStands);
  }
}
