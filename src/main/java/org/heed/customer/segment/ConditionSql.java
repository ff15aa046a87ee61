package org.heed.customer.segment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.customer.segment.Field.Kind;
import org.heed.customer.segment.SegmentFilter.Condition;
import org.heed.customer.segment.SegmentFilter.Group;

/** Writes a checked filter as a statement's condition; every value and name is a parameter. */
final class ConditionSql {

  private final String prefix;
  private final LocalDate today;
  private final Map<String, Object> parameters = new HashMap<>();

  private ConditionSql(String prefix, LocalDate today) {
    this.prefix = prefix;
    this.today = today;
  }

  static SqlCondition of(SegmentFilter filter, String prefix, LocalDate today) {
    ConditionSql writer = new ConditionSql(prefix, today);
    List<String> groups =
        filter.groups().stream()
            .filter(group -> !group.conditions().isEmpty())
            .map(writer::group)
            .toList();
    String sql = groups.isEmpty() ? "(true)" : joined(groups, filter.all());
    return new SqlCondition(sql, writer.parameters);
  }

  private String group(Group group) {
    return joined(group.conditions().stream().map(this::condition).toList(), group.all());
  }

  private static String joined(List<String> parts, boolean all) {
    return parts.stream().collect(Collectors.joining(all ? " and " : " or ", "(", ")"));
  }

  private String condition(Condition condition) {
    Operand operand = FilterCheck.operand(condition);
    String left = operand.sql();
    if (!operand.name().isEmpty()) {
      left = left.replace(":name", parameter(operand.name()));
    }
    List<String> values = condition.values();
    Kind kind = ComparedAs.of(operand.field().kind(), condition);
    return switch (condition.operator()) {
      case IS -> comparison(left, "is not distinct from", values.getFirst(), kind);
      case IS_NOT -> comparison(left, "is distinct from", values.getFirst(), kind);
      case IN -> among(left, values, kind);
      case NOT_IN -> "coalesce(not " + among(left, values, kind) + ", true)";
      case CONTAINS ->
          "coalesce(position(%s in lower(%s)) > 0, false)"
              .formatted(parameter(values.getFirst().toLowerCase(Locale.ROOT)), left);
      case GREATER -> comparison(left, ">", values.getFirst(), kind);
      case LESS -> comparison(left, "<", values.getFirst(), kind);
      case BETWEEN ->
          "(%s and %s)"
              .formatted(
                  comparison(left, ">=", values.getFirst(), kind),
                  comparison(left, "<=", values.getLast(), kind));
      case NEXT_DAYS -> days(left, kind, today, today.plusDays(number(values)));
      case LAST_DAYS -> days(left, kind, today.minusDays(number(values)), today);
      case EMPTY -> "(%s is null)".formatted(left);
      case NOT_EMPTY -> "(%s is not null)".formatted(left);
    };
  }

  private String comparison(String left, String operator, String value, Kind kind) {
    String compared =
        "%s %s %s".formatted(typed(left, kind), operator, parameter(value(value, kind)));
    return operator.endsWith("from") ? "(" + compared + ")" : "coalesce(" + compared + ", false)";
  }

  private String among(String left, List<String> values, Kind kind) {
    return values.stream()
        .map(value -> comparison(left, "is not distinct from", value, kind))
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  private String days(String left, Kind kind, LocalDate from, LocalDate to) {
    return "coalesce(%s between %s and %s, false)"
        .formatted(typed(left, kind), parameter(from), parameter(to));
  }

  /** The left side in the type of the comparison; text that is no such value counts as unknown. */
  private static String typed(String left, Kind kind) {
    return switch (kind) {
      case TEXT, ANYTHING -> "lower(" + left + ")";
      case NUMBER ->
          "(case when (%1$s)::text ~ '^-?[0-9]{1,30}([.][0-9]{1,30})?$' then (%1$s)::numeric end)"
              .formatted(left);
      case DAY ->
          """
          (case when (%1$s)::text ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
                 and pg_input_is_valid((%1$s)::text, 'date') then (%1$s)::date end)\
          """
              .formatted(left);
      case YES_NO -> "coalesce(" + left + ", false)";
    };
  }

  private static Object value(String value, Kind kind) {
    return switch (kind) {
      case TEXT, ANYTHING -> value.toLowerCase(Locale.ROOT);
      case NUMBER -> new BigDecimal(value);
      case DAY -> LocalDate.parse(value);
      case YES_NO -> value.equals("yes");
    };
  }

  private static int number(List<String> values) {
    return Integer.parseInt(values.getFirst());
  }

  private String parameter(Object value) {
    String name = prefix + parameters.size();
    parameters.put(name, value);
    return ":" + name;
  }
}
