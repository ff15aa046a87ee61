package org.heed.response;

import java.util.Locale;

/** What made the survey page confirm a score. */
public enum ConfirmedBy {
  /** A person pressed a button. */
  BUTTON,
  /** A person replied to a text message. */
  REPLY,
  /** The page by itself, after it noticed a movement, touch or key. */
  INTERACTION,
  /** The page by itself, after it had lain in front of a person for a moment. */
  DWELL;

  /** Whether no person decided it. */
  public boolean automatic() {
    return this == INTERACTION || this == DWELL;
  }

  /** As the table stores it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
