package org.heed.customer.segment;

import org.heed.customer.segment.Field.Kind;
import org.heed.customer.segment.SegmentFilter.Condition;

/** What a custom attribute, which is kept as text, is compared as. */
final class ComparedAs {

  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

  private ComparedAs() {}

  static Kind of(Kind kind, Condition condition) {
    if (kind != Kind.ANYTHING) {
      return kind;
    }
    return switch (condition.operator()) {
      case GREATER, LESS, BETWEEN ->
          condition.values().getFirst().matches(DAY) ? Kind.DAY : Kind.NUMBER;
      case NEXT_DAYS, LAST_DAYS -> Kind.DAY;
      default -> Kind.TEXT;
    };
  }
}
