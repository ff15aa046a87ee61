package org.heed.response;

import java.util.Locale;

/** What made the survey page confirm a score. */
public enum ConfirmedBy {
  /** A person pressed a button. */
  BUTTON,
  /** The page by itself, after it noticed a movement, touch or key. */
  INTERACTION,
  /** The page by itself, after it had lain in front of a person for a moment. */
  DWELL;

  /** Whether no button was pressed. */
  public boolean automatic() {
    return this != BUTTON;
  }

  /** As the table stores it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
