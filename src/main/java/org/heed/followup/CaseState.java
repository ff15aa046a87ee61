package org.heed.followup;

import java.util.Locale;

/** Where a case stands. */
public enum CaseState {
  /** Somebody should call. */
  OPEN,
  /** Done, with an outcome. */
  CLOSED,
  /** No longer needed: the score was raised before anyone acted, or the answer was not genuine. */
  WITHDRAWN;

  /** The state stored under this key. */
  public static CaseState of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** The stored name, such as {@code open}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
