package org.heed.followup.web;

import java.util.Locale;

/** How the deadline is marked, in words as well as in colour. */
enum Urgency {
  OVERDUE("alert"),
  SOON("clock"),
  WAITING("clock"),
  REPLIED("alert"),
  CONTACTED("check");

  private final String icon;

  Urgency(String icon) {
    this.icon = icon;
  }

  public String icon() {
    return icon;
  }

  public String css() {
    return name().toLowerCase(Locale.ROOT);
  }
}
