package org.heed.followup.owner;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the owner of a case can be found. */
public enum OwnerWay {
  /** Whoever looks after the account. */
  ACCOUNT_OWNER("Whoever looks after the account"),
  /** The manager of the place where it happened, else of one above it. */
  MEASURE_POINT("Whoever answers for the measure point"),
  /** Somebody who speaks the customer's language and knows the product. */
  SKILL("Somebody with the language and product"),
  /** Somebody who is on duty now. */
  ROTA("Somebody who is on duty");

  private final String label;

  OwnerWay(String label) {
    this.label = label;
  }

  /** The words people read. */
  public String label() {
    return label;
  }

  /** The stored name. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The way with this stored name. */
  public static Optional<OwnerWay> find(String key) {
    return Arrays.stream(values()).filter(way -> way.key().equals(key)).findFirst();
  }
}
