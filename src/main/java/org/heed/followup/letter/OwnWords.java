package org.heed.followup.letter;

import java.util.Arrays;
import java.util.Locale;
import org.heed.platform.web.InvalidInput;

/** Whether the writer of a letter adds words of their own. */
public enum OwnWords {
  /** The template says everything. */
  NONE("none"),
  /** There is a place for them, which may stay empty. */
  OPTIONAL("if you like"),
  /** The letter does not leave without them. */
  REQUIRED("required");

  private final String label;

  OwnWords(String label) {
    this.label = label;
  }

  /**
   * The one stored or sent under this key.
   *
   * @throws InvalidInput when there is none
   */
  public static OwnWords of(String key) {
    return Arrays.stream(values())
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("ownWords", "Choose one of these."));
  }

  /** The stored name. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people read. */
  public String label() {
    return label;
  }
}
