package org.heed.response.snapshot;

import java.util.List;
import java.util.Set;

/**
 * One attribute must have one of some values.
 *
 * @param values as addresses carry them; empty text for "not known"
 * @param codes of these values, for a path also of everything below it; perhaps none
 */
public record Condition(Attribute attribute, List<String> values, Set<Integer> codes) {

  /** What stands before the attribute's key in addresses. */
  public static final String PREFIX = "f.";

  /** What stands between the steps of a path. */
  public static final String STEP = " / ";

  /** Copies what is given. */
  public Condition {
    values = List.copyOf(values);
    codes = Set.copyOf(codes);
  }

  /** Its name in addresses, such as {@code f.segment}. */
  public String parameter() {
    return PREFIX + attribute.key();
  }
}
