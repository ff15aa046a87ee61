package org.heed.followup.advocacy;

import java.util.Arrays;
import java.util.Locale;
import org.heed.platform.web.InvalidInput;

/** What a promoter can be asked for. */
public enum Favour {
  /** Talks to somebody who thinks about buying. */
  REFERENCE("Reference"),
  /** Writes on a public site. */
  REVIEW("Public review"),
  /** Passes a link on. */
  REFERRAL("Referral"),
  /** Tells the whole story. */
  CASE_STUDY("Case study"),
  /** Lends a sentence, with consent. */
  TESTIMONIAL("Testimonial");

  private final String label;

  Favour(String label) {
    this.label = label;
  }

  /**
   * The favour stored or sent under this key.
   *
   * @throws InvalidInput when there is none
   */
  public static Favour of(String key) {
    return Arrays.stream(values())
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("kind", "Choose what to ask for."));
  }

  /** As above; a referral for any other text. */
  public static Favour orReferral(String key) {
    return Arrays.stream(values())
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElse(REFERRAL);
  }

  /** The stored name. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name people read. */
  public String label() {
    return label;
  }
}
