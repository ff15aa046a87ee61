package org.heed.followup.rule;

import java.util.List;
import java.util.Locale;
import org.heed.followup.wording.GroupWords;
import org.heed.statistics.Category;
import org.heed.statistics.SurveyKind;

/** Conditions as parts of sentences. */
final class ConditionWords {

  private ConditionWords() {}

  /** Such as {@code the score is at most 6}. */
  static String of(RuleCondition condition, Names names, GroupWords groups) {
    if (condition.field().shape() == RuleField.Shape.NUMBER) {
      return subject(condition) + " " + limit(condition);
    }
    List<String> values =
        condition.values().stream()
            .map(value -> value(condition.field(), value, names, groups))
            .toList();
    return "%s %s %s"
        .formatted(
            subject(condition, names), condition.comparison().label(), Sentence.either(values));
  }

  static String subject(RuleCondition condition) {
    return condition.field() == RuleField.KPI
        ? "“" + condition.about() + "”"
        : condition.field().label();
  }

  private static String subject(RuleCondition condition, Names names) {
    return condition.field() == RuleField.ANSWER
        ? "the answer to “%s”".formatted(names.questions().getOrDefault(condition.about(), "?"))
        : subject(condition);
  }

  /** Such as {@code is at most 6}. */
  static String limit(RuleCondition condition) {
    String value = condition.values().getFirst();
    boolean money = condition.field() == RuleField.REVENUE && value.matches("-?[0-9]{1,15}");
    return condition.comparison().label()
        + " "
        + (money ? String.format(Locale.ROOT, "%,d", Long.valueOf(value)) : value);
  }

  private static String value(RuleField field, String value, Names names, GroupWords groups) {
    return switch (field) {
      case CATEGORY -> groups.trait(Category.valueOf(value.toUpperCase(Locale.ROOT)));
      case TIER -> value.toUpperCase(Locale.ROOT);
      case SEGMENT -> Names.of(names.segments(), value, "a segment");
      case TOUCHPOINT -> Names.of(names.touchpoints(), value, "a touchpoint");
      case KIND -> SurveyKind.of(value).label();
      case REGION, LANGUAGE -> value;
      default -> "“" + value + "”";
    };
  }
}
