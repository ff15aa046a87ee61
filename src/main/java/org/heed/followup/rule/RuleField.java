package org.heed.followup.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a condition of a rule can look at. */
public enum RuleField {
  /** The score, of answers on a 0–10 scale unless the rule names the kind of survey. */
  SCORE("the score", Shape.NUMBER),
  /** Positive, middle or negative, on the scale of whatever was asked. */
  CATEGORY("the customer", Shape.CHOICE),
  /** Points lost since the same contact's answer before, to the same kind of survey. */
  DROP("the drop since the last answer", Shape.NUMBER),
  /** A reason that was ticked. */
  REASON("a ticked reason", Shape.TEXT),
  /** The words of the customer. */
  COMMENT("the comment", Shape.TEXT),
  /** The account's tier. */
  TIER("the account's tier", Shape.CHOICE),
  /** The account's revenue a year, whole units of its currency. */
  REVENUE("the account's revenue", Shape.NUMBER),
  /** A saved segment that the contact belongs to. */
  SEGMENT("the contact's segment", Shape.CHOICE),
  /** The segment that is written on the account. */
  ACCOUNT_SEGMENT("the account's own segment", Shape.TEXT),
  /** The region in which the answer counts. */
  REGION("the region", Shape.TEXT),
  /** The touchpoint that asked. */
  TOUCHPOINT("the touchpoint", Shape.CHOICE),
  /** What was asked. */
  KIND("the kind of survey", Shape.CHOICE),
  /** The language of the answer, else of the contact. */
  LANGUAGE("the language", Shape.TEXT),
  /** Recent answers of the account, or of a contact without one, weighted by age; 0 to 10. */
  PULSE("the account's pulse", Shape.NUMBER),
  /** How far the pulse lies above the limit of the account's segment; below 0 is too low. */
  PULSE_MARGIN("the account's pulse above its segment's limit", Shape.NUMBER),
  /** The answer to a further question; the condition says to which. */
  ANSWER("the answer to", Shape.TEXT),
  /** A number reported about the contact, such as sign-ins; the condition says which. */
  KPI("the figure", Shape.NUMBER),
  /** Other cases of the account with one of the same reasons, opened in the 90 days before. */
  RECURRING("earlier cases of the account for the same reason", Shape.NUMBER);

  private final String label;
  private final Shape shape;

  RuleField(String label, Shape shape) {
    this.label = label;
    this.shape = shape;
  }

  /** What its values are. */
  public enum Shape {
    /** Numbers with a decimal point. */
    NUMBER(List.of(Comparison.AT_MOST, Comparison.AT_LEAST, Comparison.ABOVE, Comparison.BELOW)),
    /** Words; upper and lower case do not matter. */
    TEXT(List.of(Comparison.IS, Comparison.IS_NOT, Comparison.CONTAINS)),
    /** One of a known list. */
    CHOICE(List.of(Comparison.IS, Comparison.IS_NOT));

    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
    private final List<Comparison> comparisons;

    Shape(List<Comparison> comparisons) {
      this.comparisons = List.copyOf(comparisons);
    }

    /** The comparisons that make sense for it. */
    public List<Comparison> comparisons() {
      return comparisons;
    }
  }

  /** The words a sentence names it with. */
  public String label() {
    return label;
  }

  /** What its values are. */
  public Shape shape() {
    return shape;
  }

  /** As forms and stored rules carry it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of this key. */
  public static Optional<RuleField> of(String key) {
    return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
  }
}
