package org.heed.followup;

import java.util.Locale;

/** Where a case stands. */
public enum CaseState {
  /** Somebody should call. */
  OPEN("Open"),
  /** Done, with an outcome. */
  CLOSED("Closed"),
  /** No longer needed: the score was raised before anyone acted, or the answer was not genuine. */
  WITHDRAWN("Withdrawn");

  private final String label;

  CaseState(String label) {
    this.label = label;
  }

  /** The state stored under this key. */
  public static CaseState of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** The stored name, such as {@code open}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name people read. */
  public String label() {
    return label;
  }
}
