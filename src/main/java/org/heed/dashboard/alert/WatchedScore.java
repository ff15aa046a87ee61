package org.heed.dashboard.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heed.dashboard.explore.Address;
import org.heed.response.snapshot.Attribute;
import org.heed.response.snapshot.Condition;
import org.heed.response.snapshot.SnapshotAttribute;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.jspecify.annotations.Nullable;

/**
 * A score that is watched: of everybody, or of one value of an attribute.
 *
 * @param attribute null for everybody
 * @param value empty for everybody
 * @param label as people read it
 * @param weeks answers of each week
 */
record WatchedScore(
    SurveyKind kind, @Nullable Attribute attribute, String value, String label, List<Tally> weeks) {

  /** The view of Explore that shows it; also its key. */
  Address address() {
    Address whole = Address.parse("kind=" + kind.key());
    return attribute == null ? whole : whole.with(Condition.PREFIX + attribute.key(), value);
  }

  /** "Relationship NPS, segment SMB". */
  String name() {
    return attribute == null
        ? kind.label()
        : "%s, %s %s".formatted(kind.label(), attribute.label().toLowerCase(Locale.ROOT), label);
  }

  String key() {
    return address().query();
  }

  /** A path stands for each of its steps; what is not known is not watched. */
  static List<String> steps(Attribute attribute, String value) {
    if (value.isEmpty() || !attribute.is(SnapshotAttribute.MEASURE_POINT)) {
      return value.isEmpty() ? List.of() : List.of(value);
    }
    List<String> steps = new ArrayList<>();
    for (int end = value.indexOf(Condition.STEP); end >= 0; ) {
      steps.add(value.substring(0, end));
      end = value.indexOf(Condition.STEP, end + 1);
    }
    steps.add(value);
    return steps;
  }
}
