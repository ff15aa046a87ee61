package org.heed.customer.segment;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.heed.customer.segment.Field.Kind;
import org.heed.customer.segment.SegmentFilter.Condition;
import org.heed.platform.web.InvalidInput;

/** Refuses filters that could not be meant. */
final class FilterCheck {

  private static final int MOST_CONDITIONS = 50;
  private static final int MOST_VALUES = 500;
  private static final int MOST_DAYS = 36_500;

  private FilterCheck() {}

  /**
   * Accepts a filter.
   *
   * @throws InvalidInput naming the condition and what to do
   */
  static void check(SegmentFilter filter) {
    int conditions = filter.groups().stream().mapToInt(group -> group.conditions().size()).sum();
    if (conditions > MOST_CONDITIONS) {
      throw refused("Use at most %d conditions.".formatted(MOST_CONDITIONS));
    }
    filter.groups().forEach(group -> group.conditions().forEach(FilterCheck::check));
  }

  private static void check(Condition condition) {
    Field field = operand(condition).field();
    Operator operator = condition.operator();
    if (!operator.fits(field.kind())) {
      throw refused("“%s” cannot be compared by “%s”.".formatted(field.label(), operator.label()));
    }
    int given = condition.values().size();
    boolean enough = operator.arity() < 0 ? given > 0 : given == operator.arity();
    if (!enough || given > MOST_VALUES || condition.values().contains("")) {
      throw refused("Enter what “%s” is compared with.".formatted(field.label()));
    }
    if (operator == Operator.NEXT_DAYS || operator == Operator.LAST_DAYS) {
      days(field, condition.values().getFirst());
    } else {
      Kind kind = ComparedAs.of(field.kind(), condition);
      condition.values().forEach(value -> value(field, value, kind));
    }
  }

  static Operand operand(Condition condition) {
    return Operand.of(condition.field())
        .orElseThrow(() -> refused("There is no field “%s”.".formatted(condition.field())));
  }

  private static void days(Field field, String value) {
    if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > MOST_DAYS) {
      throw refused("Enter a number of days for “%s”.".formatted(field.label()));
    }
  }

  private static void value(Field field, String value, Kind kind) {
    switch (kind) {
      case NUMBER -> {
        if (!value.matches("-?[0-9]{1,30}([.][0-9]{1,30})?")) {
          throw refused("“%s” is compared with a number, such as 12.5.".formatted(field.label()));
        }
      }
      case DAY -> day(field, value);
      case YES_NO -> {
        if (!value.equals("yes") && !value.equals("no")) {
          throw refused("“%s” is yes or no.".formatted(field.label()));
        }
      }
      case TEXT, ANYTHING -> {}
    }
  }

  private static void day(Field field, String value) {
    try {
      LocalDate.parse(value);
    } catch (DateTimeException unreadable) {
      throw refused(
          "“%s” is compared with a day, such as 2027-01-31.".formatted(field.label()), unreadable);
    }
  }

  private static InvalidInput refused(String sentence) {
    return new InvalidInput("conditions", sentence);
  }

  private static InvalidInput refused(String sentence, Throwable cause) {
    InvalidInput refused = refused(sentence);
    refused.initCause(cause);
    return refused;
  }
}
