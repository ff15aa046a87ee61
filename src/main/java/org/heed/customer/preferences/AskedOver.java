package org.heed.customer.preferences;

import java.util.Locale;

/** A channel over which contacts are asked and which they may stop alone. */
public enum AskedOver {
  /** Mail. */
  MAIL,
  /** Text messages. */
  SMS;

  /** The name in the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
