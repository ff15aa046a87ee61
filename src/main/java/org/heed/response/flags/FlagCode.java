package org.heed.response.flags;

import java.util.Locale;

/** Why an answer looks as if no customer gave it. */
public enum FlagCode {
  /**
   * The same customer, or the same device with the same words, answered the same question again.
   */
  DUPLICATE(
      "Duplicate", "The same customer or device gave this answer before, within the same day."),
  /** Several answers carry the same longer text. */
  BULK("Same text", "Five or more answers of one day carry the same text."),
  /** More was written than anybody types in that time. */
  TOO_FAST("Too fast", "More text was sent than anybody writes in that time."),
  /** A program sent it. */
  SCRIPTED("Scripted", "A program sent it, or pressed one number after the other."),
  /** Very many answers came from one network at once. */
  NETWORK_FLOOD("Flood", "Twenty or more answers came from one network within a minute.");

  private final String label;
  private final String meaning;

  FlagCode(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /** The word that lists show. */
  public String label() {
    return label;
  }

  /** What was seen, as a sentence. */
  public String meaning() {
    return meaning;
  }

  /** The name under which it is stored. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static FlagCode of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
