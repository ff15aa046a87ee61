package org.heed.followup;

import java.util.Locale;

/** How far the work on an open case is. */
public enum CaseStage {
  /** Nobody has got in touch yet. */
  NEW("New"),
  /** The customer has heard from us. */
  CONTACTED("Contacted"),
  /** Somebody works on what made the customer unhappy. */
  IN_PROGRESS("In progress"),
  /** Solved as far as we can; the customer may still disagree before it is closed. */
  RESOLVED("Resolved");

  private final String label;

  CaseStage(String label) {
    this.label = label;
  }

  /** The stage stored under this key. */
  public static CaseStage of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** The stored name, such as {@code in_progress}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name people read. */
  public String label() {
    return label;
  }
}
