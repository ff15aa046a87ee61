package org.heed.customer.web;

import java.util.Arrays;
import java.util.List;
import org.heed.customer.segment.Field;
import org.heed.customer.segment.Operator;

/** What the segment editor offers for each row. */
record SegmentEditor(List<Field> fields) {

  /** The operators that fit a row's field. */
  public List<Operator> operators(SegmentRow row) {
    Field.Kind kind = kind(row);
    return Arrays.stream(Operator.values()).filter(operator -> operator.fits(kind)).toList();
  }

  /** The type of a row's inputs. */
  public String input(SegmentRow row) {
    Operator operator = row.chosen();
    if (operator == Operator.NEXT_DAYS || operator == Operator.LAST_DAYS) {
      return "number";
    }
    return kind(row) == Field.Kind.DAY ? "date" : "text";
  }

  /** Whether a row is answered by yes or no. */
  public boolean yesNo(SegmentRow row) {
    return kind(row) == Field.Kind.YES_NO;
  }

  /** How many values a row takes; -1 for a list. */
  public int arity(SegmentRow row) {
    return row.chosen().arity();
  }

  /** What stands in an empty input. */
  public String placeholder(SegmentRow row) {
    return row.chosen().arity() < 0 ? "several, with commas between" : "";
  }

  private Field.Kind kind(SegmentRow row) {
    return fields.stream()
        .filter(field -> field.key().equals(row.field()))
        .map(Field::kind)
        .findFirst()
        .orElse(Field.Kind.TEXT);
  }
}
