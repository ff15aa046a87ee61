package org.heed.followup.rule;

import java.util.List;
import java.util.Objects;

/**
 * One condition of a rule.
 *
 * @param about the name of the figure, or the id of the question; otherwise empty
 * @param values one number, or one or more words; ids of touchpoints and segments as digits
 */
public record RuleCondition(
    RuleField field, String about, Comparison comparison, List<String> values) {

  /** Copies the list. */
  public RuleCondition {
    about = Objects.requireNonNullElse(about, "");
    values = List.copyOf(values);
  }

  /** A condition with these values. */
  public static RuleCondition of(RuleField field, Comparison comparison, String... values) {
    return new RuleCondition(field, "", comparison, List.of(values));
  }
}
