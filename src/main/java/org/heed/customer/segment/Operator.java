package org.heed.customer.segment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How a field is compared with what was typed. */
public enum Operator {
  /** Equal; upper and lower case do not matter. */
  IS("is", 1),
  /** Not equal; true when the field is empty. */
  IS_NOT("is not", 1),
  /** One of several. */
  IN("is one of", -1),
  /** None of several; true when the field is empty. */
  NOT_IN("is none of", -1),
  /** Contains these characters. */
  CONTAINS("contains", 1),
  /** More, or later. */
  GREATER("is more than", 1),
  /** Less, or earlier. */
  LESS("is less than", 1),
  /** From the first to the second, both included. */
  BETWEEN("is between", 2),
  /** A day from today to so many days ahead. */
  NEXT_DAYS("is within the next … days", 1),
  /** A day from so many days ago to today. */
  LAST_DAYS("is within the last … days", 1),
  /** Nothing known. */
  EMPTY("is empty", 0),
  /** Something known. */
  NOT_EMPTY("is not empty", 0);

  private static final Set<Operator> RELATIVE = Set.of(NEXT_DAYS, LAST_DAYS);
  private static final Set<Operator> ORDERED = Set.of(GREATER, LESS, BETWEEN);

  private final String label;
  private final int arity;

  Operator(String label, int arity) {
    this.label = label;
    this.arity = arity;
  }

  /** The words between field and value. */
  public String label() {
    return label;
  }

  /** How many values it takes; -1 for one or more. */
  public int arity() {
    return arity;
  }

  /** As it stands in forms. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The operator of this key. */
  public static Optional<Operator> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }

  /** Whether a field of this kind can be compared so. */
  public boolean fits(Field.Kind kind) {
    return switch (kind) {
      case TEXT -> !ORDERED.contains(this) && !RELATIVE.contains(this);
      case NUMBER -> this != CONTAINS && !RELATIVE.contains(this);
      case DAY -> this != CONTAINS && this != IN && this != NOT_IN;
      case YES_NO -> this == IS;
      case ANYTHING -> true;
    };
  }
}
