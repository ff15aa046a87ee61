package org.heed.followup.huddle;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.heed.platform.web.InvalidInput;

/** How far back a sheet looks. */
public enum Rhythm {
  /** Seven days. */
  WEEK("The last 7 days", "the 7 days before", Duration.ofDays(7)),
  /** Twelve hours: what the next shift should know. */
  SHIFT("The last 12 hours", "the 12 hours before", Duration.ofHours(12));

  private final String label;
  private final String before;
  private final Duration span;

  Rhythm(String label, String before, Duration span) {
    this.label = label;
    this.before = before;
    this.span = span;
  }

  /**
   * The rhythm of this key.
   *
   * @throws InvalidInput when there is none
   */
  public static Rhythm of(String key) {
    return Arrays.stream(values())
        .filter(rhythm -> rhythm.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("rhythm", "Choose the week or the shift."));
  }

  /** The stored name. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the sheet looks at, in words. */
  public String label() {
    return label;
  }

  /** What it is compared with, in words. */
  public String before() {
    return before;
  }

  /** How long that is. */
  Duration span() {
    return span;
  }
}
