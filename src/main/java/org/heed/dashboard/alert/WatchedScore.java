package org.heed.dashboard.alert;

import java.util.List;
import java.util.Locale;
import org.heed.dashboard.explore.Address;
import org.heed.response.snapshot.Attribute;
import org.heed.response.snapshot.Condition;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Yardstick;
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
    SurveyKind kind,
    @Nullable Attribute attribute,
    String value,
    String label,
    List<ScoreCounts> weeks) {

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

  /** How its answers become a figure. */
  Yardstick yardstick() {
    return kind.yardstick();
  }

  String key() {
    return address().query();
  }
}
