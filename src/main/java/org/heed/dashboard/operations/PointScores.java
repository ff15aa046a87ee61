package org.heed.dashboard.operations;

import java.util.List;
import java.util.Map;
import org.heed.customer.place.MeasurePoint;
import org.heed.dashboard.explore.Address;
import org.heed.response.snapshot.Condition;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.statistics.Yardstick;

/**
 * What customers said of a measure point and all below it.
 *
 * @param path the names from the top to the point
 * @param kind what they were asked; it says how answers become a score
 * @param months answers of the months, the earliest first
 */
record PointScores(MeasurePoint point, String path, SurveyKind kind, List<Tally> months) {

  /** Whether the answers of that other place are among those of this one. */
  boolean isAbove(PointScores other) {
    return point.id() != other.point.id() && point.holds(other.point);
  }

  /** Where its score can be explored. */
  String href() {
    return new Address(Map.of(Condition.PREFIX + "measure_point", List.of(path)))
        .with("kind", kind.key())
        .at("/explore");
  }

  Tally total() {
    return Tally.sum(kind, months);
  }

  Tally firstHalf() {
    return Tally.sum(kind, months.subList(0, months.size() / 2));
  }

  Tally secondHalf() {
    return Tally.sum(kind, months.subList(months.size() / 2, months.size()));
  }

  Yardstick yardstick() {
    return kind.yardstick();
  }

  /** The score of all months, not rounded. */
  double value() {
    return total().value();
  }

  String display() {
    return total().display();
  }

  String displayInterval() {
    return total().displayInterval();
  }

  /** Whether there are enough answers to show a score. */
  boolean enough() {
    return total().publishable();
  }
}
