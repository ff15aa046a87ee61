package org.heed.followup.rule;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.heed.followup.wording.GroupWords;
import org.heed.platform.text.Money;
import org.jspecify.annotations.Nullable;

/**
 * One condition, ready to be judged.
 *
 * @param words says what was found
 */
record ConditionCheck(Predicate<AnswerFacts> test, Function<AnswerFacts, String> words) {

  boolean holds(AnswerFacts facts) {
    return test.test(facts);
  }

  String because(AnswerFacts facts) {
    return words.apply(facts);
  }

  static ConditionCheck of(RuleCondition condition, Names names) {
    return condition.field().shape() == RuleField.Shape.NUMBER
        ? number(condition)
        : words(condition, names);
  }

  private static ConditionCheck number(RuleCondition condition) {
    double limit = Double.parseDouble(condition.values().getFirst());
    Comparison comparison = condition.comparison();
    String says = ConditionWords.limit(condition);
    return new ConditionCheck(
        facts -> {
          Double value = number(condition, facts);
          return value != null && comparison.holds(value, limit);
        },
        facts ->
            "%s (%s) %s"
                .formatted(ConditionWords.subject(condition), shown(condition, facts), says));
  }

  private static @Nullable Double number(RuleCondition condition, AnswerFacts facts) {
    return switch (condition.field()) {
      case SCORE -> (double) facts.score();
      case DROP -> facts.before() == null ? null : (double) facts.before() - facts.score();
      case REVENUE ->
          facts.customer().revenue() == null ? null : facts.customer().revenue() / 100.0;
      case PULSE -> facts.pulse();
      case PULSE_MARGIN ->
          facts.pulse() == null || facts.pulseLimit() == null
              ? null
              : facts.pulse() - facts.pulseLimit();
      case KPI -> facts.figures().get(condition.about());
      case RECURRING -> (double) facts.recurring();
      default -> throw new IllegalStateException(condition.field() + " is no number");
    };
  }

  private static String shown(RuleCondition condition, AnswerFacts facts) {
    Double value = number(condition, facts);
    if (value == null) {
      return "unknown";
    }
    if (condition.field() == RuleField.SCORE) {
      return facts.kind().spoken(facts.score());
    }
    if (condition.field() == RuleField.REVENUE) {
      return Money.words(Math.round(value * 100), facts.customer().currency());
    }
    return condition.field() == RuleField.PULSE || condition.field() == RuleField.PULSE_MARGIN
        ? String.format(Locale.ROOT, "%.1f", value)
        : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static ConditionCheck words(RuleCondition condition, Names names) {
    Set<String> wanted = AnswerFacts.folded(condition.values());
    Predicate<AnswerFacts> found =
        condition.comparison() == Comparison.CONTAINS
            ? facts -> values(condition, facts).stream().anyMatch(value -> holdsOne(value, wanted))
            : facts -> values(condition, facts).stream().anyMatch(wanted::contains);
    return new ConditionCheck(
        condition.comparison() == Comparison.IS_NOT ? found.negate() : found,
        facts -> ConditionWords.of(condition, names, new GroupWords(List.of(facts.kind()))));
  }

  private static boolean holdsOne(String value, Set<String> wanted) {
    return wanted.stream().anyMatch(value::contains);
  }

  private static Collection<String> values(RuleCondition condition, AnswerFacts facts) {
    return switch (condition.field()) {
      case CATEGORY -> List.of(facts.category().name().toLowerCase(Locale.ROOT));
      case REASON -> facts.reasons();
      case ANSWER -> facts.answers().getOrDefault(condition.about(), List.of());
      case COMMENT -> List.of(AnswerFacts.folded(facts.comment()));
      case TIER -> List.of(AnswerFacts.folded(facts.customer().tier()));
      case SEGMENT -> facts.segments().stream().map(String::valueOf).toList();
      case ACCOUNT_SEGMENT -> List.of(AnswerFacts.folded(facts.customer().segment()));
      case REGION -> List.of(AnswerFacts.folded(facts.region()));
      case TOUCHPOINT -> List.of(Long.toString(facts.touchpointId()));
      case KIND -> List.of(facts.kind().key());
      case LANGUAGE -> List.of(AnswerFacts.folded(facts.language()));
      default -> throw new IllegalStateException(condition.field() + " is a number");
    };
  }
}
