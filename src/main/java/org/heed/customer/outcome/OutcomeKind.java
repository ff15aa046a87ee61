package org.heed.customer.outcome;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can become of an account. */
public enum OutcomeKind {
  /** The contract goes on. */
  RENEWED("Renewed"),
  /** The customer left. */
  CHURNED("Left"),
  /** The customer pays more. */
  EXPANDED("Expanded"),
  /** The customer pays less. */
  CONTRACTED("Contracted");

  private final String label;

  OutcomeKind(String label) {
    this.label = label;
  }

  /** The word people read. */
  public String label() {
    return label;
  }

  /** As files and programs write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that a file or a program means. */
  public static Optional<OutcomeKind> of(String word) {
    String clean = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(kind -> kind.key().equals(clean)).findFirst();
  }
}
