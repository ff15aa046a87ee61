package org.heed.program.settings;

import java.util.Locale;

/** How closely answers are checked for being a person's own. */
public enum Protection {
  /** Every answer counts. */
  OFF("Off"),
  /** Answers of machines do not count. */
  STANDARD("Standard"),
  /** Also doubtful answers do not count until somebody looked at them. */
  STRICT("Strict");

  private final String label;

  Protection(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** The name in the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of this name in the database. */
  public static Protection of(String stored) {
    return valueOf(stored.toUpperCase(Locale.ROOT));
  }
}
