package org.heed.dashboard.health;

import java.util.Locale;

/** A part of an account's health; each is 0 to 100, or not known. */
public enum HealthPart {
  /** What its people say. */
  PULSE("What its people say", "pulse of its recommendation answers, times ten", 40),
  /** How much it uses. */
  USAGE("Usage", "where its reported figures stand among all accounts, in per cent", 15),
  /** What it complains about. */
  SUPPORT("Support", "100, less 25 for each open ticket and each open case", 15),
  /** Whether it answers. */
  ENGAGEMENT(
      "Engagement",
      "share of the surveys of a year, anonymous ones left out, that its people answered",
      15),
  /** How its contract went. */
  RENEWAL("Renewal", "last outcome of a year: expanded 100, renewed 85, contracted 20", 15);

  private final String label;
  private final String definition;
  private final int usualWeight;

  HealthPart(String label, String definition, int usualWeight) {
    this.label = label;
    this.definition = definition;
    this.usualWeight = usualWeight;
  }

  /** The name people read. */
  public String label() {
    return label;
  }

  /** How it is computed, in words. */
  public String definition() {
    return definition;
  }

  /** Its share in the whole, when nobody said otherwise. */
  public int usualWeight() {
    return usualWeight;
  }

  /** As stored. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
