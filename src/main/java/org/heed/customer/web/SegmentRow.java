package org.heed.customer.web;

import java.util.Arrays;
import java.util.List;
import org.heed.customer.segment.Operator;
import org.heed.customer.segment.SegmentFilter.Condition;

/** One comparison as typed; several values stand in one line with commas. */
record SegmentRow(String field, String operator, String value, String second) {
  static final SegmentRow BLANK = new SegmentRow("", Operator.IS.key(), "", "");

  Operator chosen() {
    return Operator.of(operator).orElse(Operator.IS);
  }

  Condition condition() {
    List<String> values =
        switch (chosen().arity()) {
          case 0 -> List.<String>of();
          case 1 -> List.of(value);
          case 2 -> List.of(value, second);
          default -> Arrays.stream(value.split(",", -1)).map(String::strip).toList();
        };
    return new Condition(field, chosen(), values);
  }

  static SegmentRow of(Condition condition) {
    List<String> values = condition.values();
    boolean two = condition.operator().arity() == 2;
    String first = two ? values.getFirst() : String.join(", ", values);
    return new SegmentRow(
        condition.field(), condition.operator().key(), first, two ? values.getLast() : "");
  }
}
