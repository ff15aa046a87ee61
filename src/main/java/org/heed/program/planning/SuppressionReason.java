package org.heed.program.planning;

import java.util.Locale;

/** Why a contact of the audience was not invited; the first that applies is stored. */
public enum SuppressionReason {
  /** The contact does not want to be asked. */
  OPTED_OUT("Opted out", "asked not to be surveyed"),
  /** There is no mail address. */
  NO_ADDRESS("No address", "has no mail address"),
  /** Mail to the address was refused for good. */
  BOUNCED("Bounced", "has an address that refuses mail"),
  /** The account left within the last 90 days. */
  CHURNED("Recently churned", "belongs to an account that left in the last 90 days"),
  /** Asked within the touchpoint's quiet days. */
  RECENTLY_SURVEYED("Recently surveyed", "was chosen for another survey within the quiet period");

  private final String label;
  private final String sentence;

  SuppressionReason(String label, String sentence) {
    this.label = label;
    this.sentence = sentence;
  }

  /** The reason of this name in the database. */
  public static SuppressionReason of(String stored) {
    return valueOf(stored.toUpperCase(Locale.ROOT));
  }

  /** The name in the database and in addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A word or two for headings and charts. */
  public String label() {
    return label;
  }

  /** The end of a sentence that begins with the contact's name. */
  public String sentence() {
    return sentence;
  }
}
