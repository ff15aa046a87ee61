package org.heed.customer.segment;

import java.util.List;

/**
 * Groups of conditions; a filter without any condition holds for every contact.
 *
 * @param all whether every group must hold; otherwise one is enough
 */
public record SegmentFilter(boolean all, List<Group> groups) {

  /** Every contact of the workspace. */
  public static final SegmentFilter EVERYBODY = new SegmentFilter(true, List.of());

  /** Copies the list. */
  public SegmentFilter {
    groups = List.copyOf(groups);
  }

  /** One group whose conditions must all hold. */
  public static SegmentFilter of(Condition... conditions) {
    return new SegmentFilter(true, List.of(new Group(true, List.of(conditions))));
  }

  /**
   * Conditions that belong together.
   *
   * @param all whether every condition must hold; otherwise one is enough
   */
  public record Group(boolean all, List<Condition> conditions) {
    /** Copies the list. */
    public Group {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * One comparison.
   *
   * @param field key of a {@link Field}
   * @param values as typed: numbers with a decimal point, days as {@code 2027-01-31}
   */
  public record Condition(String field, Operator operator, List<String> values) {
    /** Copies the list. */
    public Condition {
      values = List.copyOf(values);
    }

    /** A comparison with these values. */
    public static Condition of(String field, Operator operator, String... values) {
      return new Condition(field, operator, List.of(values));
    }
  }
}
