package org.heed.program.settings;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Which settings somebody stood up for; all others are assumed. */
public record Confirmations(Map<Setting, Mark> marks) {

  /** Everything is assumed. */
  public static final Confirmations NONE = new Confirmations(Map.of());

  /** Copies the marks. */
  public Confirmations {
    Map<Setting, Mark> copy = new EnumMap<>(Setting.class);
    copy.putAll(Objects.requireNonNullElse(marks, Map.of()));
    marks = Map.copyOf(copy);
  }

  /** Whether nobody confirmed this setting yet. */
  public boolean assumed(Setting setting) {
    return !marks.containsKey(setting);
  }

  /** These, with one more mark. */
  public Confirmations with(Setting setting, Mark mark) {
    Map<Setting, Mark> more = new EnumMap<>(Setting.class);
    more.putAll(marks);
    more.put(setting, mark);
    return new Confirmations(more);
  }

  /** Who confirmed a setting, and when. */
  public record Mark(String by, Instant at) {}
}
