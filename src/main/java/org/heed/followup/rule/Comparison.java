package org.heed.followup.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a condition compares. */
public enum Comparison {
  /** Less or equal. */
  AT_MOST("is at most"),
  /** More or equal. */
  AT_LEAST("is at least"),
  /** More. */
  ABOVE("is above"),
  /** Less. */
  BELOW("is below"),
  /** One of the values. */
  IS("is"),
  /** None of the values; also when nothing is known. */
  IS_NOT("is not"),
  /** One of the values occurs in it. */
  CONTAINS("contains");

  private final String label;

  Comparison(String label) {
    this.label = label;
  }

  /** The words between field and value. */
  public String label() {
    return label;
  }

  /** As forms and stored rules carry it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The comparison of this key. */
  public static Optional<Comparison> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }

  boolean holds(double value, double limit) {
    return switch (this) {
      case AT_MOST -> value <= limit;
      case AT_LEAST -> value >= limit;
      case ABOVE -> value > limit;
      case BELOW -> value < limit;
      case IS, IS_NOT, CONTAINS -> throw new IllegalStateException(this + " compares words");
    };
  }
}
